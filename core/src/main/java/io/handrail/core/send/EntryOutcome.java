package io.handrail.core.send;

import org.jspecify.annotations.Nullable;

/** What the service said of one entry of a request. */
public sealed interface EntryOutcome {

    /** The service has it. */
    record Accepted() implements EntryOutcome {}

    /**
     * It may be taken another time: throttled, an internal failure, left unprocessed.
     *
     * @param code the service's error code
     * @param message the service's words
     */
    record Retryable(String code, String message) implements EntryOutcome {}

    /**
     * It will never be taken as it is.
     *
     * @param code the service's error code
     * @param message the service's words
     */
    record Rejected(String code, String message) implements EntryOutcome {}

    /** The service has it. */
    static EntryOutcome accepted() {
        return Outcomes.ACCEPTED;
    }

    /** It may be taken another time. Services may leave out code and message: null becomes empty. */
    static EntryOutcome retryable(@Nullable String code, @Nullable String message) {
        return new Retryable(Outcomes.orEmpty(code), Outcomes.orEmpty(message));
    }

    /** It will never be taken as it is. Services may leave out code and message: null becomes empty. */
    static EntryOutcome rejected(@Nullable String code, @Nullable String message) {
        return new Rejected(Outcomes.orEmpty(code), Outcomes.orEmpty(message));
    }
}
