package io.handrail.core.send;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entries of the next request, within the limits and with at most one of each order key. */
final class Request<T> {

    private final SendLimits limits;
    private final long[] sizes;
    private final @Nullable String[] keys;
    private final Set<String> taken = new HashSet<>();
    private List<Integer> indexes = new ArrayList<>();
    private long bytes;
    private boolean open = true;

    /** Asks for the sizes and keys of all entries, once for all their attempts. */
    Request(BatchSender<T> sender, List<? extends T> entries) {
        this.limits = sender.limits;
        this.sizes = new long[entries.size()];
        this.keys = new @Nullable String[entries.size()];
        for (int i = 0; i < sizes.length; i++) {
            T entry = entries.get(i);
            sizes[i] = sender.size.applyAsLong(entry);
            keys[i] = sender.orderKey == null ? null : sender.orderKey.apply(entry);
        }
    }

    void clear() {
        indexes = new ArrayList<>();
        taken.clear();
        bytes = 0;
        open = true;
    }

    long size(int index) {
        return sizes[index];
    }

    @Nullable
    String key(int index) {
        return keys[index];
    }

    /** Whether another entry may fit. */
    boolean isOpen() {
        return open;
    }

    /** Adds the entry, unless it must wait for a later request. */
    boolean add(int index) {
        String key = keys[index];
        // Also the key of one that has to wait: no later one may overtake it.
        if (key != null && !taken.add(key)) {
            return false;
        }
        if (!open || bytes + sizes[index] > limits.maxRequestBytes()) {
            open = false;
            return false;
        }
        indexes.add(index);
        bytes += sizes[index];
        open = indexes.size() < limits.maxEntries();
        return true;
    }

    boolean isEmpty() {
        return indexes.isEmpty();
    }

    List<Integer> indexes() {
        return indexes;
    }
}
