package io.handrail.streams.audit;

import java.util.Optional;

/**
 * What walking a chain has found.
 *
 * @param item whose chain
 * @param entries how many entries were seen
 * @param breach the first place, counted from the oldest entry, where the chain is not what was written
 */
public record Verification(AuditItem item, long entries, Optional<Breach> breach) {

    /** Whether every entry is what was written and none is missing, but for what {@link Anchor} says about the end. */
    public boolean isIntact() {
        return breach.isEmpty();
    }
}
