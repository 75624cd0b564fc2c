package io.handrail.core.batch;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A batch on the invocation's own thread. Nothing is allocated per record until one fails. */
final class SequentialRun implements Ledger {

    private final Batch<?> batch;
    private final boolean ordered;
    private @Nullable BitSet unfinished;
    private @Nullable Set<@Nullable String> stopped;
    private int failed;

    SequentialRun(Batch<?> batch, boolean ordered) {
        this.batch = batch;
        this.ordered = ordered;
    }

    Outcome run(Attempts<?> attempts, Deadline deadline) {
        int size = batch.size();
        boolean outOfTime = false;
        for (int i = 0; i < size && !outOfTime; i++) {
            if (stopped != null && stopped.contains(batch.group(i))) {
                unfinished().set(i);
            } else if (deadline.isNear()) {
                outOfTime = true;
                unfinished().set(i, size);
            } else if (!attempts.attempt(i, this)) {
                failed(i);
            }
        }
        return unfinished == null
                ? Outcome.SUCCESS
                : new Outcome(unfinished, unfinished.cardinality() - failed, outOfTime);
    }

    private void failed(int index) {
        failed++;
        unfinished().set(index);
        if (ordered) {
            if (stopped == null) {
                stopped = new HashSet<>();
            }
            stopped.add(batch.group(index));
        }
    }

    private BitSet unfinished() {
        if (unfinished == null) {
            unfinished = new BitSet(batch.size());
        }
        return unfinished;
    }
}
