/**
 * Work that is done once per key, and whose result is replayed after: {@link io.handrail.core.idempotency.Idempotency}
 * runs it, an {@link io.handrail.core.idempotency.IdempotencyStore} remembers it. The DynamoDB store is in
 * {@code io.handrail.core.idempotency.dynamodb}.
 */
@NullMarked
package io.handrail.core.idempotency;

import org.jspecify.annotations.NullMarked;
