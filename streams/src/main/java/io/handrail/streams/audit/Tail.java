package io.handrail.streams.audit;

import org.jspecify.annotations.Nullable;

/**
 * Where a chain ends.
 *
 * @param position the highest position that is taken; -1 if none is
 * @param last the newest entry that can be read
 */
record Tail(long position, @Nullable AuditEntry last) {

    static final Tail NONE = new Tail(-1, null);

    /** Whether the chain may have this change already: not if all it has is older. */
    boolean mayHave(AuditEntry draft) {
        return last != null && SequenceNumbers.compare(last.newestSequence(), draft.sequence()) >= 0;
    }

    /** The draft at the next position, without its hash. */
    AuditEntry continuedBy(AuditEntry draft) {
        return new AuditEntry(
                draft.item(),
                position + 1,
                draft.sequence(),
                mayHave(draft) && last != null ? last.newestSequence() : draft.sequence(),
                draft.event(),
                draft.kind(),
                draft.actor(),
                draft.at(),
                draft.changed(),
                draft.before(),
                draft.after(),
                last == null ? "" : last.hash(),
                "");
    }
}
