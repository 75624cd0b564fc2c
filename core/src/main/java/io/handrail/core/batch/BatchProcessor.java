package io.handrail.core.batch;

import com.amazonaws.services.lambda.runtime.Context;

/**
 * The engine under {@link BatchHandler}: processes the records of a batch one by one or on {@link Workers}, keeps the
 * order that the {@link BatchPolicy} asks for, stops before the deadline, and says what is not done.
 *
 * <ul>
 *   <li>A record is left out of the response only when it was processed or taken by the {@link DeadLetters}.
 *   <li>A record still running on a worker when the time is nearly over is reported, so it comes again; the worker is
 *       not interrupted and may still finish it. An interrupt would leave a half-done call behind, and might hit the
 *       executor's next task. Give clients timeouts shorter than the function's.
 *   <li>An {@link InterruptedException} of a record fails that record only. The thread's interrupt mark is cleared after
 *       each record, on workers too, so that it reaches neither the next record nor the next invocation.
 *   <li>An {@link Error} is never a failure of one record: no further record is started, running ones are waited for,
 *       and the error is thrown.
 * </ul>
 *
 * <p>Holds nothing of a batch and is thread-safe if its record processor is.
 *
 * @param <R> the record
 */
public final class BatchProcessor<R> {

    private final RecordProcessor<R> processor;

    public BatchProcessor(RecordProcessor<R> processor) {
        this.processor = processor;
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
        Deadline deadline = new Deadline(context, processor);
        BatchLog log = new BatchLog(context);
        Attempts<R> attempts = new Attempts<>(batch, processor, context, log);
        Outcome outcome = run(batch, policy, attempts, deadline, log);
        return Report.of(batch, policy, outcome, attempts, deadline, log);
    }

    private static Outcome run(
            Batch<?> batch, BatchPolicy policy, Attempts<?> attempts, Deadline deadline, BatchLog log) {
        Workers workers = policy.workers();
        if (workers != null) {
            return new ParallelRun(batch, attempts, policy, workers.max(), deadline, log).run(workers);
        }
        boolean ordered = !(policy instanceof BatchPolicy.Unordered);
        return new SequentialRun(batch, ordered).run(attempts, deadline);
    }
}
