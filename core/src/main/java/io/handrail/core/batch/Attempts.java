package io.handrail.core.batch;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Processes the records of one batch, each once, with the hooks around it. Thread-safe. */
final class Attempts<R> {

    private static final int MAX_KEPT = 10;

    private final Batch<R> batch;
    private final RecordProcessor<R> processor;
    private final Context context;
    private final BatchLog log;
    private final @Nullable List<Exception> errors;

    Attempts(Batch<R> batch, RecordProcessor<R> processor, Context context, BatchLog log) {
        this.batch = batch;
        this.processor = processor;
        this.context = context;
        this.log = log;
        this.errors = processor.throwWhenAllFail() ? new ArrayList<>() : null;
    }

    /** Whether the record is done: processed, or taken by the dead letters. Errors are thrown. */
    boolean attempt(int index, Ledger ledger) {
        R record = null;
        try {
            record = batch.record(index);
            processor.process(record, context);
        } catch (Exception e) {
            forgetInterrupt();
            return failed(index, record, e, ledger);
        }
        forgetInterrupt();
        return succeeded(index, record, ledger);
    }

    boolean succeeded(int index, R record, Ledger ledger) {
        if (!ledger.settle(index, true)) {
            return false;
        }
        try {
            batch.processed(index);
        } catch (Exception e) {
            log.hookFailed(batch.itemIdentifier(index), "cleaning up", e);
        }
        try {
            processor.onSuccess(record, context);
        } catch (Exception e) {
            log.hookFailed(batch.itemIdentifier(index), "onSuccess", e);
        }
        return true;
    }

    boolean failed(int index, @Nullable R record, Exception error, Ledger ledger) {
        Failure failure = new Failure(batch.itemIdentifier(index), error);
        boolean done = ledger.isWanted(index)
                && failure.isPermanent(record == null, processor)
                && failure.isTaken(batch.original(index), processor, log.requestId());
        if (!ledger.settle(index, done)) {
            return false;
        }
        if (record != null) {
            failure.tell(record, processor, context);
        }
        if (done) {
            log.deadLettered(failure.identifier(), error);
        } else {
            log.failed(failure.identifier(), error);
            keep(error);
        }
        return done;
    }

    /**
     * An interrupt ends one record. A mark that the record's code restored would fail the hooks, the records after it and
     * the runtime's next invocation. Nobody else is to learn of it: Lambda does not interrupt, and an executor that is
     * being shut down knows so by itself.
     */
    static void forgetInterrupt() {
        Thread.interrupted();
    }

    private void keep(Exception error) {
        if (errors != null) {
            synchronized (errors) {
                if (errors.size() < MAX_KEPT) {
                    errors.add(error);
                }
            }
        }
    }

    /** The first few exceptions of failed records, where a batch that failed throws; else none. */
    List<Exception> errors() {
        if (errors == null) {
            return List.of();
        }
        synchronized (errors) {
            return List.copyOf(errors);
        }
    }
}
