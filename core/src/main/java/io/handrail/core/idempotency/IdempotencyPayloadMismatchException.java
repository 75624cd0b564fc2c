package io.handrail.core.idempotency;

/** A key came again with another payload than the one it was first seen with. Retrying does not help: the sender reused a
 * key, or the key leaves out what makes the request different. */
public final class IdempotencyPayloadMismatchException extends IdempotencyException {

    private static final long serialVersionUID = 1L;

    IdempotencyPayloadMismatchException(String key, boolean withoutHash) {
        super(
                "Idempotency key " + key
                        + (withoutHash
                                ? " is of a record that holds no payload hash to compare with"
                                : " was first used with another payload")
                        + "; give each different request a key of its own",
                null);
    }
}
