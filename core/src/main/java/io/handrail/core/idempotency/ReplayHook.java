package io.handrail.core.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * Sees, and may change, a result that is replayed: to mark an answer as a replay, for example.
 *
 * @param <T> the result
 */
@FunctionalInterface
public interface ReplayHook<T> {

    /**
     * Runs on the calling thread, once for each replay and never for a first run. A throw leaves {@link Idempotency#run}
     * as it is; the record stays completed.
     *
     * @param result what was stored
     * @param record the record it comes from
     * @return what the caller gets
     */
    @Nullable
    T replayed(@Nullable T result, IdempotencyRecord record);
}
