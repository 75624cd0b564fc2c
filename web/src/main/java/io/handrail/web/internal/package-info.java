/** The parts that HTTP handlers are made of: events, answers, paths, text. Not for users. */
@NullMarked
package io.handrail.web.internal;

import org.jspecify.annotations.NullMarked;
