package io.handrail.core.idempotency;

/** There is nothing in the event to make a key of, and the policy is {@link MissingKey#REFUSE}. */
public final class IdempotencyKeyMissingException extends IdempotencyException {

    private static final long serialVersionUID = 1L;

    IdempotencyKeyMissingException() {
        super(
                "There is no idempotency key: it is null, empty, or holds only nulls. Send one, or build the Idempotency"
                        + " with missingKey(MissingKey.RUN) to run such events without protection",
                null);
    }
}
