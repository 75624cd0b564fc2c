package io.handrail.core.batch;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** The function's side of a property test: records meet their fates, and an effect out of order is a violation. */
final class World implements RecordProcessor<Item> {

    private final List<Item> items;
    private final Map<String, Fate> fates;
    private final boolean ordered;
    private final boolean keyed;
    private final Map<String, Integer> attempts = new HashMap<>();
    private final Map<String, Integer> refusals = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final List<String> violations = new ArrayList<>();

    World(List<Item> items, Map<String, Fate> fates, boolean ordered, boolean keyed) {
        this.items = items;
        this.fates = fates;
        this.ordered = ordered;
        this.keyed = keyed;
    }

    private static final class Permanent extends Exception {}

    @Override
    public void process(Item item, Context context) throws Exception {
        Fate fate = fates.get(item.id());
        ((ManualContext) context).pass(fate.costMillis());
        // Really slow too, by microseconds, so that records overlap.
        LockSupport.parkNanos(fate.costMillis() * 1_000L);
        synchronized (this) {
            int attempt = attempts.merge(item.id(), 1, Integer::sum);
            if (fate.kind() == Fate.Kind.ERROR_FIRST && attempt == 1) {
                throw new StackOverflowError("first attempt of " + item.id());
            }
            if (attempt <= fate.transientFailures()) {
                throw new IllegalStateException("attempt " + attempt);
            }
            if (fate.kind() == Fate.Kind.PERMANENT) {
                throw new Permanent();
            }
            effect(item);
        }
    }

    @Override
    public boolean isPermanent(Exception exception) {
        return exception instanceof Permanent;
    }

    @Override
    public Optional<DeadLetters> deadLetters() {
        return Optional.of(letter -> {
            synchronized (this) {
                Item item = (Item) letter.original();
                if (refusals.merge(item.id(), 1, Integer::sum)
                        <= fates.get(item.id()).refusals()) {
                    throw new java.io.IOException("refused");
                }
                effect(item);
            }
        });
    }

    private void effect(Item item) {
        done.add(item.id());
        if (ordered) {
            for (Item earlier : items) {
                if (earlier.id().equals(item.id())) {
                    break;
                }
                if (isInOrderWith(earlier, item) && !done.contains(earlier.id())) {
                    violations.add(item.id() + " took effect before " + earlier.id());
                }
            }
        }
    }

    private boolean isInOrderWith(Item one, Item other) {
        return one.group().equals(other.group()) && (!keyed || Objects.equals(one.key(), other.key()));
    }

    /** The service forgets the record: it must be done. */
    synchronized void acknowledged(Item item) {
        if (!done.contains(item.id())) {
            violations.add(item.id() + " was acknowledged and neither processed nor dead-lettered");
        }
    }

    synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    synchronized int done() {
        return done.size();
    }
}
