/** Tokens taken apart, and the keys that they are verified with. Not for users. */
@NullMarked
package io.handrail.web.jwt.internal;

import org.jspecify.annotations.NullMarked;
