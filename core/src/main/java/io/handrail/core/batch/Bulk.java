package io.handrail.core.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a batch that are worked on together, and which of them failed. Not thread-safe: what workers find out is
 * told here by the invocation's thread.
 *
 * @param <R> the record
 */
public final class Bulk<R> {

    private final List<R> records;
    private final List<@Nullable Exception> failures;
    private final Deadline deadline;

    Bulk(List<R> records, Deadline deadline) {
        this.records = Collections.unmodifiableList(records);
        this.failures = new ArrayList<>(Collections.nCopies(records.size(), null));
        this.deadline = deadline;
    }

    /** The records, in the order of the batch. */
    public List<R> records() {
        return records;
    }

    /**
     * Marks a record as failed. A second failure of a record is added to the first as a suppressed one.
     *
     * @param index its place in {@link #records()}
     */
    public void fail(int index, Exception exception) {
        Exception first = failures.get(index);
        if (first == null) {
            failures.set(index, exception);
        } else if (first != exception) {
            first.addSuppressed(exception);
        }
    }

    /** Whether it is too late to start more work: less time is left than {@link RecordProcessor#margin}. */
    public boolean isOutOfTime() {
        return deadline.isNear();
    }

    /** How long work on other threads may still be waited for: until half of the margin is left. Never negative. */
    public Duration patience() {
        return Duration.ofMillis(Math.max(0, deadline.patienceMillis()));
    }

    @Nullable
    Exception failure(int index) {
        return failures.get(index);
    }
}
