package io.handrail.streams.audit;

import java.util.Iterator;
import java.util.Optional;

/**
 * Where the chains are kept: one for each item, of entries at the positions 0, 1, 2, …, each written once and never again.
 * An implementation is thread-safe and reads what was written before (strong consistency). The tests that each must pass
 * are in {@code AuditStoreContract} among this module's own, which are not published: take them from its sources.
 *
 * <p>Methods throw {@link AuditStoreException} if the back end fails.
 */
public interface AuditStore {

    /**
     * Writes an entry at its position if nothing is there yet, atomically.
     *
     * @return whether the entry is there now: also true if this very entry was there before, as when an answer was lost
     */
    boolean append(AuditEntry entry);

    /** What lies at the highest position of the item's chain. */
    Optional<StoredEntry> newest(AuditItem item);

    /** The item's chain from its newest entry to its oldest, read page by page as the iterator goes. */
    Iterator<StoredEntry> newestFirst(AuditItem item);

    /** Whether this table is the store's own. Its changes must not be recorded, since each would cause the next. */
    default boolean isItself(String table) {
        return false;
    }

    /** Warms up what the other methods need before a SnapStart checkpoint, without reaching a back end. */
    default void prime() {}
}
