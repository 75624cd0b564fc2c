package io.handrail.core.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Records in chains: the next of a chain becomes ready when the one before it is done. Of the ready ones the first of
 * the batch is taken, so that a stream's checkpoint gets as far as it can. A failure ends its own chain, and stops
 * everything after it in its group.
 */
final class OrderedSchedule implements Schedule {

    private static final int NONE = -1;

    /** The next record of the same chain. */
    private final int[] next;

    /** The number of each record's group. */
    private final int[] group;

    /** The first failed record of each group. */
    private final int[] firstFailed;

    private final PriorityQueue<Integer> ready = new PriorityQueue<>();

    /** @param keyed whether the keys inside a group have an order of their own */
    OrderedSchedule(Batch<?> batch, boolean keyed) {
        int size = batch.size();
        next = new int[size];
        group = new int[size];
        Map<@Nullable String, Integer> groups = new HashMap<>();
        List<Map<@Nullable String, Integer>> lasts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String name = batch.group(i);
            Integer known = groups.putIfAbsent(name, groups.size());
            if (known == null) {
                lasts.add(new HashMap<>());
            }
            group[i] = known != null ? known : groups.size() - 1;
            Integer before = lasts.get(group[i]).put(keyed ? batch.key(i) : null, i);
            next[i] = NONE;
            if (before != null) {
                next[before] = i;
            } else {
                ready.add(i);
            }
        }
        firstFailed = new int[groups.size()];
        Arrays.fill(firstFailed, Integer.MAX_VALUE);
    }

    /** How many records could be in progress at once. */
    synchronized int width() {
        return ready.size();
    }

    @Override
    public synchronized int take() {
        Integer index = ready.poll();
        while (index != null && index > firstFailed[group[index]]) {
            index = ready.poll();
        }
        return index == null ? NONE : index;
    }

    @Override
    public synchronized void done(int index) {
        if (next[index] != NONE) {
            ready.add(next[index]);
        }
    }

    @Override
    public synchronized void failed(int index) {
        firstFailed[group[index]] = Math.min(firstFailed[group[index]], index);
    }
}
