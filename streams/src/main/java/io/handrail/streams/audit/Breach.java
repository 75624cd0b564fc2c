package io.handrail.streams.audit;

/**
 * Where a chain is not what was written.
 *
 * @param what what happened
 * @param position the entry's place in the chain; -1 for one that was put where no entry belongs
 * @param detail how it shows
 */
public record Breach(What what, long position, String detail) {

    /** What happened to the entry. */
    public enum What {
        /** It is not what was written, or was written by somebody else: it does not fit its hash or the entry after it. */
        CHANGED,
        /** It is missing; others after it may be as well. */
        REMOVED,
        /** It lies where no entry belongs. */
        INSERTED
    }
}
