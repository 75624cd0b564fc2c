package io.handrail.core.idempotency;

import java.time.Instant;
import java.util.Optional;

/**
 * Where {@link Idempotency} keeps its records. To write one of your own, extend {@code IdempotencyStoreContract} of
 * {@code handrail-testing} with its test.
 *
 * <p>Each method is one atomic step: of any number of runs that begin at the same time exactly one gets the key, and a
 * run completes or releases a record only while the record is still its own. An implementation is thread-safe. A back
 * end that fails is reported as an {@link IdempotencyStoreException}.
 */
public interface IdempotencyStore {

    /**
     * Writes the claim as a record in progress, unless a record stands in its way: one that is not
     * {@linkplain IdempotencyRecord#isFree free} at that time.
     *
     * @param now the caller's time
     * @return empty if the key is now the claim's; otherwise the record that stands in its way
     */
    Optional<IdempotencyRecord> begin(Claim claim, Instant now);

    /**
     * Marks the claim's record as completed.
     *
     * @param result what a replay gets
     * @param expiry when the key is forgotten
     * @return the record as it is kept now; its result is {@linkplain StoredResult.Omitted omitted} where it was too
     *     large to keep
     * @throws IdempotencyOwnershipLostException if the record is no longer the claim's own; nothing was written
     */
    IdempotencyRecord complete(Claim claim, StoredResult result, Instant expiry);

    /**
     * Removes the claim's record, so that a retry runs at once. A record that is not there needs no removal.
     *
     * @throws IdempotencyOwnershipLostException if the record is another's; it was not removed
     */
    void release(Claim claim);

    /**
     * Warms up what the other methods need, before a SnapStart checkpoint. It changes no record and reaches no back end.
     * Default: does nothing.
     */
    default void prime() {}
}
