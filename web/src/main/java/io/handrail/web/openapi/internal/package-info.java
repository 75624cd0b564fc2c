/** Schemas of Java types, and the document they go into. Not for users. */
@NullMarked
package io.handrail.web.openapi.internal;

import org.jspecify.annotations.NullMarked;
