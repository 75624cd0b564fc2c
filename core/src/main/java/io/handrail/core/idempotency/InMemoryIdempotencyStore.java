package io.handrail.core.idempotency;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Keeps records in memory: for tests and local runs. It never removes expired records on its own, and other processes
 * do not see them, so it protects nothing on Lambda. Thread-safe.
 */
public final class InMemoryIdempotencyStore implements IdempotencyStore {

    private final ConcurrentMap<String, IdempotencyRecord> records = new ConcurrentHashMap<>();

    @Override
    public Optional<IdempotencyRecord> begin(Claim claim, Instant now) {
        IdempotencyRecord mine = IdempotencyRecord.of(claim);
        IdempotencyRecord kept =
                records.compute(claim.key(), (key, found) -> found == null || found.isFree(now) ? mine : found);
        return mine.equals(kept) ? Optional.empty() : Optional.of(kept);
    }

    @Override
    public IdempotencyRecord complete(Claim claim, StoredResult result, Instant expiry) {
        IdempotencyRecord completed = IdempotencyRecord.of(claim).completed(result, expiry);
        IdempotencyRecord kept =
                records.computeIfPresent(claim.key(), (key, found) -> found.isHeldBy(claim) ? completed : found);
        if (!completed.equals(kept)) {
            throw new IdempotencyOwnershipLostException(claim.key(), "its result was not stored");
        }
        return completed;
    }

    @Override
    public void release(Claim claim) {
        IdempotencyRecord kept =
                records.computeIfPresent(claim.key(), (key, found) -> found.isHeldBy(claim) ? null : found);
        if (kept != null) {
            throw new IdempotencyOwnershipLostException(claim.key(), "another's record was left as it is");
        }
    }

    /** The record of a key, expired or not. */
    public Optional<IdempotencyRecord> find(String key) {
        return Optional.ofNullable(records.get(key));
    }

    /** How many records there are, expired ones included. */
    public int size() {
        return records.size();
    }
}
