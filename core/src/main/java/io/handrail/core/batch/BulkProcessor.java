package io.handrail.core.batch;

import com.amazonaws.services.lambda.runtime.Context;

/**
 * A {@link BatchProcessor} for work that is better done on many records at once, such as a call that takes 500. Each
 * record is first <em>prepared</em> alone, by {@link RecordProcessor#process}: what is wrong with one record belongs
 * there. Those that were prepared are then worked on together, by the {@link BulkWork}, which marks the ones that failed.
 *
 * <ul>
 *   <li>A record is left out of the response only when it was prepared and not marked, or was taken by the
 *       {@link DeadLetters}.
 *   <li>Where the {@link BatchPolicy} keeps order, what comes after a record that could not be prepared is not worked on.
 *       One that the dead letters took holds nothing back; they get it before the work on the records ahead of it.
 *       What comes after a record that was marked comes again with it, though it may be done: the work must bear that, and
 *       keep the order of what it does inside one call.
 *   <li>When the time is nearly over, nothing more is prepared, and what was not is reported.
 *   <li>{@link RecordProcessor#onSuccess} runs for records that are done and do not come again.
 * </ul>
 *
 * <p>All of it happens on the invocation's thread; {@link BatchPolicy#workers()} are not used. All records of a batch are
 * in memory at once. Holds nothing of a batch and is thread-safe if its functions are.
 *
 * @param <R> the record
 */
public final class BulkProcessor<R> {

    private final RecordProcessor<R> preparation;
    private final BulkWork<? super R> work;

    /**
     * Makes one.
     *
     * @param preparation prepares each record; its hooks hear of the failures of both steps
     * @param work works on those that were prepared
     */
    public BulkProcessor(RecordProcessor<R> preparation, BulkWork<? super R> work) {
        this.preparation = preparation;
        this.work = work;
    }

    /**
     * Processes the batch within the invocation's remaining time.
     *
     * @return what is not done
     * @throws BatchFailedException if nothing is done and {@link RecordProcessor#throwWhenAllFail()}
     * @throws IllegalArgumentException if a record that must be reported has no identifier
     */
    public BatchResponse process(Batch<R> batch, BatchPolicy policy, Context context) {
        if (batch.size() == 0) {
            return BatchResponse.SUCCESS;
        }
        Deadline deadline = new Deadline(context, preparation);
        BatchLog log = new BatchLog(context);
        Attempts<R> attempts = new Attempts<>(batch, preparation, context, log);
        boolean ordered = !(policy instanceof BatchPolicy.Unordered);
        Outcome outcome = new BulkRun<>(batch, attempts, ordered, log).run(preparation, work, deadline, context);
        return Report.of(batch, policy, outcome, attempts, deadline, log);
    }
}
