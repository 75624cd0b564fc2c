package io.handrail.core.idempotency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a store remembers of a key.
 *
 * @param status how far its work is
 * @param owner the token of the run that wrote it; null where another library did
 * @param inProgressExpiry until when a record in progress is left alone, to the millisecond; null: until it expires
 * @param expiry when the key is forgotten, to the second
 * @param payloadHash the digest of the payload it was first seen with; null where payloads are not compared
 * @param result what is replayed; null where the work had no result, or has none yet
 */
public record IdempotencyRecord(
        Status status,
        @Nullable String owner,
        @Nullable Instant inProgressExpiry,
        Instant expiry,
        @Nullable String payloadHash,
        @Nullable StoredResult result) {

    /** How far the work of a key is. A record that is expired is as good as none. */
    public enum Status {
        /** A run holds the key. */
        INPROGRESS,
        /** The work is done. */
        COMPLETED
    }

    /** The record that a claim becomes. */
    public static IdempotencyRecord of(Claim claim) {
        return new IdempotencyRecord(
                Status.INPROGRESS, claim.owner(), claim.inProgressExpiry(), claim.expiry(), claim.payloadHash(), null);
    }

    /** This record, completed. */
    public IdempotencyRecord completed(StoredResult storedResult, Instant newExpiry) {
        return new IdempotencyRecord(Status.COMPLETED, owner, inProgressExpiry, newExpiry, payloadHash, storedResult);
    }

    /** Whether the key is forgotten; in whole seconds, as DynamoDB's time to live counts. */
    public boolean isExpired(Instant now) {
        return expiry.getEpochSecond() < now.getEpochSecond();
    }

    /** Whether a new run may take the key over: the record is expired, or its run's window has passed without an end. */
    public boolean isFree(Instant now) {
        return isExpired(now)
                || (status == Status.INPROGRESS
                        && inProgressExpiry != null
                        && inProgressExpiry.toEpochMilli() < now.toEpochMilli());
    }

    /** Whether this is the claim's own record, still in progress. */
    public boolean isHeldBy(Claim claim) {
        return status == Status.INPROGRESS && claim.owner().equals(owner);
    }
}
