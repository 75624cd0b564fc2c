package io.handrail.core.send;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** A service with limits and moods. It keeps what it accepted, in order, and what senders did wrong. */
final class ModelService implements Transport<Entry> {

    /** The longest that a request takes. */
    static final int SLOWEST = 20;

    final List<Entry> accepted = new ArrayList<>();
    final List<String> violations = new ArrayList<>();

    /** Entries of requests that were taken and then answered with an exception. */
    final Set<Integer> inDoubt = new HashSet<>();

    private final SendLimits limits;
    private final Random random;
    private final AtomicLong clock;
    private final boolean unkind;
    private final boolean ordered;
    private final long deadline;
    private final Map<String, Integer> lastOfKey = new HashMap<>();

    ModelService(SendLimits limits, Random random, AtomicLong clock, boolean unkind, boolean ordered, long deadline) {
        this.limits = limits;
        this.random = random;
        this.clock = clock;
        this.unkind = unkind;
        this.ordered = ordered;
        this.deadline = deadline;
    }

    @Override
    public List<EntryOutcome> send(List<Entry> entries) throws Exception {
        if (clock.get() >= deadline) {
            violations.add("a request after the time was over");
        }
        check(entries);
        clock.addAndGet(1 + random.nextInt(SLOWEST));
        int mood = unkind ? random.nextInt(10) : 9;
        if (mood == 0) {
            throw new java.io.IOException("connection reset before");
        }
        List<EntryOutcome> outcomes = new ArrayList<>();
        for (Entry entry : entries) {
            outcomes.add(outcome(entry, mood));
        }
        if (mood == 1) {
            for (int i = 0; i < outcomes.size(); i++) {
                if (outcomes.get(i) instanceof EntryOutcome.Accepted) {
                    inDoubt.add(entries.get(i).number());
                }
            }
            throw new java.io.IOException("connection reset after");
        }
        return outcomes;
    }

    private void check(List<Entry> entries) {
        long bytes = 0;
        Set<String> keys = new HashSet<>();
        for (Entry entry : entries) {
            bytes += entry.bytes();
            if (entry.bytes() > limits.maxEntryBytes()) {
                violations.add(entry + " is too large");
            }
            if (ordered && entry.key() != null && !keys.add(entry.key())) {
                violations.add("two entries of key " + entry.key() + " in a request");
            }
        }
        if (entries.isEmpty() || entries.size() > limits.maxEntries() || bytes > limits.maxRequestBytes()) {
            violations.add("a request of " + entries.size() + " entries and " + bytes + " bytes");
        }
    }

    private EntryOutcome outcome(Entry entry, int mood) {
        if (entry.poison()) {
            return EntryOutcome.rejected("Invalid", "poison");
        }
        if (mood == 2 || (unkind && random.nextInt(4) == 0)) {
            return EntryOutcome.retryable("Throttled", "slow down");
        }
        accept(entry);
        return EntryOutcome.accepted();
    }

    private void accept(Entry entry) {
        boolean again = accepted.contains(entry);
        if (again && !inDoubt.remove(entry.number())) {
            violations.add(entry + " was accepted and sent again");
        }
        accepted.add(entry);
        if (ordered && entry.key() != null) {
            Integer last = lastOfKey.put(entry.key(), entry.number());
            if (last != null && last > entry.number()) {
                violations.add(entry + " came after " + last);
            }
        }
    }
}
