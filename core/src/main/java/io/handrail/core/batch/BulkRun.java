package io.handrail.core.batch;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One batch of a {@link BulkProcessor}: each record is prepared, all are worked on, each is settled. */
final class BulkRun<R> implements Ledger {

    private final Batch<R> batch;
    private final Attempts<R> attempts;
    private final boolean ordered;
    private final BatchLog log;
    private final BitSet unfinished;
    private final List<R> records = new ArrayList<>();

    /** Where each of the records stands in the batch. */
    private final List<Integer> indexes = new ArrayList<>();

    /** The groups of which nothing more is done. */
    private final Set<@Nullable String> stopped = new HashSet<>();

    private int failed;

    BulkRun(Batch<R> batch, Attempts<R> attempts, boolean ordered, BatchLog log) {
        this.batch = batch;
        this.attempts = attempts;
        this.ordered = ordered;
        this.log = log;
        this.unfinished = new BitSet(batch.size());
    }

    Outcome run(RecordProcessor<R> preparation, BulkWork<? super R> work, Deadline deadline, Context context) {
        boolean outOfTime = prepare(preparation, deadline, context);
        int untouched = unfinished.cardinality() - failed;
        if (!records.isEmpty()) {
            settle(work(work, deadline, context));
        }
        return new Outcome(unfinished, untouched, outOfTime);
    }

    private boolean prepare(RecordProcessor<R> preparation, Deadline deadline, Context context) {
        for (int i = 0; i < batch.size(); i++) {
            if (isStopped(i)) {
                unfinished.set(i);
            } else if (deadline.isNear()) {
                unfinished.set(i, batch.size());
                return true;
            } else {
                prepare(i, preparation, context);
            }
        }
        return false;
    }

    private void prepare(int index, RecordProcessor<R> preparation, Context context) {
        R record = null;
        Exception error = null;
        try {
            record = batch.record(index);
            preparation.process(record, context);
        } catch (Exception e) {
            error = e;
        }
        Attempts.forgetInterrupt();
        if (error != null) {
            failed(index, record, error);
        } else if (record != null) {
            records.add(record);
            indexes.add(index);
        }
    }

    private Bulk<R> work(BulkWork<? super R> work, Deadline deadline, Context context) {
        Bulk<R> bulk = new Bulk<>(records, deadline);
        try {
            process(work, bulk, context);
        } catch (Exception e) {
            for (int i = 0; i < records.size(); i++) {
                bulk.fail(i, e);
            }
        }
        Attempts.forgetInterrupt();
        return bulk;
    }

    /** A bulk of R is one of any supertype too: its records are only read. */
    @SuppressWarnings("unchecked")
    private static <S> void process(BulkWork<S> work, Bulk<? extends S> bulk, Context context) throws Exception {
        work.process((Bulk<S>) bulk, context);
    }

    private void settle(Bulk<R> bulk) {
        // A group that stopped while its records were prepared has none after that; what was prepared counts.
        stopped.clear();
        int again = 0;
        for (int i = 0; i < records.size(); i++) {
            int index = indexes.get(i);
            Exception error = bulk.failure(i);
            if (isStopped(index)) {
                unfinished.set(index);
                again += error == null ? 1 : 0;
            } else if (error != null) {
                failed(index, records.get(i), error);
            } else {
                attempts.succeeded(index, records.get(i), this);
            }
        }
        if (again > 0) {
            log.comeAgain(again);
        }
    }

    private boolean isStopped(int index) {
        return !stopped.isEmpty() && stopped.contains(batch.group(index));
    }

    private void failed(int index, @Nullable R record, Exception error) {
        if (attempts.failed(index, record, error, this)) {
            return;
        }
        failed++;
        unfinished.set(index);
        if (ordered) {
            stopped.add(batch.group(index));
        }
    }
}
