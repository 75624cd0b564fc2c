package io.handrail.streams.audit;

import org.jspecify.annotations.Nullable;

/**
 * What lies at a place of a chain: an entry, or something that was made of one by somebody else.
 *
 * @param position the place that the store's own key says; -1 if it says none
 * @param entry null if it is not readable
 * @param defect what is wrong with it; null if nothing is
 */
public record StoredEntry(
        long position, @Nullable AuditEntry entry, @Nullable String defect) {

    /** One that can be read. */
    public static StoredEntry of(AuditEntry entry) {
        return new StoredEntry(entry.position(), entry, null);
    }

    /** One that cannot. */
    public static StoredEntry unreadable(long position, String defect) {
        return new StoredEntry(position, null, defect);
    }
}
