package io.handrail.streams.audit;

import io.handrail.streams.dynamodb.Change;
import io.handrail.streams.dynamodb.DynamoDbJson;
import io.handrail.streams.dynamodb.DynamoDbValue;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every change of a table's items as an entry that is never changed: who, when, what, before and after. A handler
 * holds one and {@linkplain #record records} each change, or is an {@link
 * io.handrail.streams.audit.dynamodb.AuditTrailHandler}.
 *
 * {@snippet class="io.handrail.streams.audit.AuditSnippets" region="trail"}
 *
 * <p><b>Once.</b> A change is known by its item and sequence number; recorded again, it changes nothing.
 *
 * <p><b>Chains.</b> The entries of an item are numbered, and each has the {@linkplain ChainHash hash} of the one before.
 * {@link #verify} names the first that was changed, removed or inserted. See {@link Anchor} for what a chain cannot show
 * by itself. Entries stand in the order in which they were recorded. That is the order of the stream, but for a change
 * that comes late (redriven from a dead-letter queue, for example): it is appended, and its
 * {@link AuditEntry#newestSequence()} shows it.
 *
 * <p><b>Many at once.</b> Appending is a write on the condition that its place is free, so invocations and threads may
 * record the same item at once; who finds the place taken tries the next. A change costs one read and one write, and a
 * read more for each entry that is newer where it comes again.
 *
 * <p>The stream's view type is {@code NEW_AND_OLD_IMAGES}. One trail serves one stream: the replicas of a global table
 * have streams, and sequence numbers, of their own. Thread-safe.
 */
public final class AuditTrail {

    /** Each loss means that another entry of the same item was written. */
    private static final int ATTEMPTS = 100;

    private static final long MAX_PAUSE_NANOS = 20_000_000;

    private final AuditStore store;
    private final ChainHash hash;
    private final EntryMaker maker;

    AuditTrail(AuditStore store, ChainHash hash, EntryMaker maker) {
        this.store = store;
        this.hash = hash;
        this.maker = maker;
    }

    /** A trail of whole images, without a secret, whose actors are unknown; to be changed by the builder. */
    public static AuditTrailBuilder in(AuditStore store) {
        return new AuditTrailBuilder(store);
    }

    /**
     * Records a change.
     *
     * @return its entry, whether written now or before
     * @throws io.handrail.core.json.InvalidJsonException if the record lacks its table, key, time or sequence number
     * @throws IllegalStateException if the change is one of the audit table itself, or the stream leaves an image out
     * @throws AuditStoreException if the store failed, or others kept taking the place
     */
    public AuditEntry record(Change<?> change) {
        AuditEntry draft = maker.draft(change);
        if (store.isItself(draft.item().table())) {
            throw new IllegalStateException(
                    "This is a change of the audit table " + draft.item().table()
                            + " itself. Recording it would cause the next one, without end: remove the audit table's stream from"
                            + " the function's event sources");
        }
        for (int i = 0; i < ATTEMPTS; i++) {
            Tail tail = tail(draft.item());
            AuditEntry known = tail.mayHave(draft) ? find(draft) : null;
            if (known != null) {
                return known;
            }
            AuditEntry entry = hash.seal(tail.continuedBy(draft));
            if (store.append(entry)) {
                return entry;
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(MAX_PAUSE_NANOS));
        }
        throw new AuditStoreException(
                "In each of " + ATTEMPTS + " attempts to append to the chain of an item of "
                        + draft.item().table() + " another entry took the place; retry later",
                null);
    }

    private Tail tail(AuditItem item) {
        Optional<StoredEntry> newest = store.newest(item);
        if (newest.isEmpty()) {
            return Tail.NONE;
        }
        StoredEntry first = newest.get();
        if (first.entry() != null) {
            return new Tail(first.position(), first.entry());
        }
        // Somebody has been at the newest entry. The trail goes on after it, and verifying names it.
        long position = -1;
        for (Iterator<StoredEntry> all = store.newestFirst(item); all.hasNext(); ) {
            StoredEntry each = all.next();
            position = Math.max(position, each.position());
            if (each.entry() != null) {
                return new Tail(position, each.entry());
            }
        }
        return new Tail(position, null);
    }

    /** Entries from the one that has this change on know of a sequence number at least as high. */
    private @Nullable AuditEntry find(AuditEntry draft) {
        for (Iterator<StoredEntry> all = store.newestFirst(draft.item()); all.hasNext(); ) {
            AuditEntry each = all.next().entry();
            if (each != null) {
                if (each.sequence().equals(draft.sequence())) {
                    return each;
                }
                if (SequenceNumbers.compare(each.newestSequence(), draft.sequence()) < 0) {
                    return null;
                }
            }
        }
        return null;
    }

    /** The item whose key these attributes are; the order of the names does not matter. */
    public static AuditItem item(String table, Map<String, DynamoDbValue> key) {
        return new AuditItem(table, DynamoDbJson.toJson(new TreeMap<>(key)));
    }

    /** An item's entries from the newest to the oldest, read as the iterator goes; what is not readable included. */
    public Iterator<StoredEntry> newestFirst(AuditItem item) {
        return store.newestFirst(item);
    }

    /** The newest entry's position and hash, to be kept elsewhere; empty if there is none that can be read. */
    public Optional<Anchor> head(AuditItem item) {
        AuditEntry last = tail(item).last();
        return last == null ? Optional.empty() : Optional.of(new Anchor(last.position(), last.hash()));
    }

    /** Walks the whole chain of an item. */
    public Verification verify(AuditItem item) {
        return Verifier.verify(item, store.newestFirst(item), hash, null);
    }

    /** The same, and whether the chain still has this point. */
    public Verification verify(AuditItem item, Anchor anchor) {
        return Verifier.verify(item, store.newestFirst(item), hash, anchor);
    }

    /** Warms up the store before a SnapStart checkpoint; nothing is written. */
    public void prime() {
        store.prime();
    }
}
