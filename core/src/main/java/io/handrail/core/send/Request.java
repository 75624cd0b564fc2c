package io.handrail.core.send;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entries of the next request, within the limits and with at most one of each order key. */
final class Request<T> {

    private final BatchSender<T> sender;
    private final long[] sizes;
    private final Set<String> keys = new HashSet<>();
    private List<Integer> indexes = new ArrayList<>();
    private long bytes;
    private boolean open = true;

    Request(BatchSender<T> sender, int entries) {
        this.sender = sender;
        this.sizes = new long[entries];
    }

    void clear() {
        indexes = new ArrayList<>();
        keys.clear();
        bytes = 0;
        open = true;
    }

    /** Keeps an entry's size for all its attempts. */
    void remember(int index, long size) {
        sizes[index] = size;
    }

    @Nullable
    String key(T entry) {
        return sender.orderKey == null ? null : sender.orderKey.apply(entry);
    }

    /** Whether another entry may fit. */
    boolean isOpen() {
        return open;
    }

    /** Adds the entry, unless it must wait for a later request. */
    boolean add(int index, @Nullable String key) {
        // Also the key of one that has to wait: no later one may overtake it.
        if (key != null && !keys.add(key)) {
            return false;
        }
        if (!open || bytes + sizes[index] > sender.limits.maxRequestBytes()) {
            open = false;
            return false;
        }
        indexes.add(index);
        bytes += sizes[index];
        open = indexes.size() < sender.limits.maxEntries();
        return true;
    }

    boolean isEmpty() {
        return indexes.isEmpty();
    }

    List<Integer> indexes() {
        return indexes;
    }
}
