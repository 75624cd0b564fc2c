package io.handrail.streams.audit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** A store for quick tests, which may be tampered with. */
public final class InMemoryAuditStore implements AuditStore {

    private final Map<AuditItem, NavigableMap<Long, AuditEntry>> chains = new ConcurrentHashMap<>();

    public NavigableMap<Long, AuditEntry> chain(AuditItem item) {
        return chains.computeIfAbsent(item, key -> new ConcurrentSkipListMap<>());
    }

    @Override
    public boolean append(AuditEntry entry) {
        AuditEntry there = chain(entry.item()).putIfAbsent(entry.position(), entry);
        return there == null || there.equals(entry);
    }

    @Override
    public Optional<StoredEntry> newest(AuditItem item) {
        Iterator<StoredEntry> all = newestFirst(item);
        return all.hasNext() ? Optional.of(all.next()) : Optional.empty();
    }

    @Override
    public Iterator<StoredEntry> newestFirst(AuditItem item) {
        List<StoredEntry> all = new ArrayList<>();
        chain(item)
                .descendingMap()
                .forEach((position, entry) -> all.add(
                        entry.position() == position
                                ? StoredEntry.of(entry)
                                : StoredEntry.unreadable(position, "it is of another place")));
        return all.iterator();
    }
}
