/** What TeaVM compiles in the place of {@code io.handrail.edge.rules.internal}. */
@NullMarked
package io.handrail.edge.js.internal.rules;

import org.jspecify.annotations.NullMarked;
