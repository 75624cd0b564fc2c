package io.handrail.streams.audit;

import io.handrail.streams.audit.Breach.What;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks a chain from its newest entry down, so the last breach it meets is the first one of the chain. */
final class Verifier {

    private final ChainHash hash;
    private final @Nullable Anchor anchor;
    private @Nullable Breach lowest;
    private long entries;
    /** The entry above the one that is looked at, where there is one. */
    private @Nullable StoredEntry above;
    /** Whether the entry above is known not to be what its own successor continues. */
    private boolean aboveIsForged;

    private Verifier(ChainHash hash, @Nullable Anchor anchor) {
        this.hash = hash;
        this.anchor = anchor;
    }

    static Verification verify(
            AuditItem item, Iterator<StoredEntry> newestFirst, ChainHash hash, @Nullable Anchor anchor) {
        Verifier verifier = new Verifier(hash, anchor);
        while (newestFirst.hasNext()) {
            verifier.step(newestFirst.next());
        }
        verifier.end();
        return new Verification(item, verifier.entries, Optional.ofNullable(verifier.lowest));
    }

    private void step(StoredEntry stored) {
        entries++;
        if (stored.position() < 0) {
            found(What.INSERTED, stored.position(), String.valueOf(stored.defect()));
            return;
        }
        gap(stored.position());
        boolean forged = true;
        AuditEntry entry = stored.entry();
        if (entry == null) {
            found(What.CHANGED, stored.position(), String.valueOf(stored.defect()));
        } else if (!hash.proves(entry)) {
            found(What.CHANGED, stored.position(), "it does not fit its own hash");
        } else {
            forged = !isContinued(entry);
        }
        if (anchor != null && stored.position() == anchor.position() && !isAnchored(entry, anchor)) {
            found(What.CHANGED, stored.position(), "its hash is not the one of the anchor");
        }
        above = stored;
        aboveIsForged = forged;
    }

    /** Whether the entry above, if there is a sound one right above, continues this one. */
    private boolean isContinued(AuditEntry entry) {
        AuditEntry next = above == null || above.position() != entry.position() + 1 ? null : above.entry();
        if (next == null || aboveIsForged || next.previousHash().equals(entry.hash())) {
            return true;
        }
        found(What.CHANGED, entry.position(), "it fits its own hash, but the entry after it continues another");
        return false;
    }

    private static boolean isAnchored(@Nullable AuditEntry entry, Anchor anchor) {
        return entry != null && entry.hash().equals(anchor.hash());
    }

    /** Positions have no gaps. */
    private void gap(long position) {
        if (above != null && position < above.position() - 1) {
            found(What.REMOVED, position + 1, "the next entry there is has position " + above.position());
        } else if (above == null && anchor != null && position < anchor.position()) {
            found(What.REMOVED, position + 1, "the chain ends before its anchor");
        }
    }

    private void end() {
        if (above == null) {
            if (anchor != null) {
                found(What.REMOVED, 0, "there is no entry at all, but an anchor");
            }
            return;
        }
        AuditEntry oldest = above.entry();
        if (above.position() > 0) {
            found(What.REMOVED, 0, "the oldest entry there is has position " + above.position());
        } else if (oldest != null && !oldest.previousHash().isEmpty()) {
            found(What.CHANGED, 0, "it is the first one, but continues another");
        }
    }

    private void found(What what, long position, String detail) {
        lowest = new Breach(what, position, detail);
    }
}
