/** Signatures by a secret of one's own, on what leaves the function and comes back: cookies, cursors, addresses. */
@NullMarked
package io.handrail.core.sign;

import org.jspecify.annotations.NullMarked;
