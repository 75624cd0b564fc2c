package io.handrail.core.idempotency;

/** A run took longer than its in-progress window, and another run took its key over (or removed its record) before it
 * ended. The work was done; its result was not stored, so that the other run's result stands. A retry replays that
 * one, or runs the work again. */
public final class IdempotencyOwnershipLostException extends IdempotencyException {

    private static final long serialVersionUID = 1L;

    /**
     * @param key the full key, {@code prefix#digest}
     * @param what what could not be done, as the rest of a sentence
     */
    public IdempotencyOwnershipLostException(String key, String what) {
        super("This run no longer owns idempotency key " + key + ": " + what, null);
    }
}
