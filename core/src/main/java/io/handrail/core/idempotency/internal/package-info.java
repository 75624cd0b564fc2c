/** How keys become texts and digests, and results come and go as JSON. */
@NullMarked
package io.handrail.core.idempotency.internal;

import org.jspecify.annotations.NullMarked;
