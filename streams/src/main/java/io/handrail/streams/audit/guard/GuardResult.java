package io.handrail.streams.audit.guard;

import java.util.Optional;

/**
 * What a {@link ChangeGuard} did about a change.
 *
 * @param outcome what it did
 * @param reason the verdict's, where there was one other than accept
 */
public record GuardResult(Outcome outcome, Optional<String> reason) {

    /** What was done. */
    public enum Outcome {
        /** The rules accept it. */
        ACCEPTED,
        /** It is the guard's own write; no rule was asked. */
        OWN_WRITE,
        /** It is a deletion by time to live; no rule was asked. */
        SPARED,
        /** Attributes were put right. */
        CORRECTED,
        /** It was taken back. */
        REVERTED,
        /** It came again, and was corrected or reverted before. */
        REPEATED,
        /** The item was written again meanwhile; that write stands, and is judged when its own turn comes. */
        SUPERSEDED
    }

    static GuardResult of(Outcome outcome) {
        return new GuardResult(outcome, Optional.empty());
    }
}
