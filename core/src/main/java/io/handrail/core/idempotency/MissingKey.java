package io.handrail.core.idempotency;

/** What happens to an event without an idempotency key. */
public enum MissingKey {
    /** It is refused with an {@link IdempotencyKeyMissingException}. */
    REFUSE,
    /** The work runs, unprotected: every delivery runs it again. */
    RUN
}
