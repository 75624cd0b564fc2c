package io.handrail.core.send;

/**
 * An entry that was not sent, or of which it is not known whether it was.
 *
 * @param index where it stood in the list that was to be sent
 * @param entry the entry
 * @param reason why it was not sent
 * @param code the service's error code or the class name of the request's exception; of the last attempt where there
 *     were several; empty where there was none
 * @param message what happened, in words
 */
public record Unsent<T>(int index, T entry, Reason reason, String code, String message) {

    /** Why an entry was not sent. */
    public enum Reason {
        /** Larger than the service takes. */
        TOO_LARGE,
        /** The service refused it for good. */
        REJECTED,
        /** The invocation's time was nearly over, or the thread was interrupted. */
        OUT_OF_TIME,
        /** It failed as often as it may. */
        RETRIES_EXHAUSTED,
        /** An earlier entry of its order key was not sent. */
        BLOCKED_BY_EARLIER
    }
}
