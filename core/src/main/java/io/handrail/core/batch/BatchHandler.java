package io.handrail.core.batch;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.LambdaHandler;
import io.handrail.core.idempotency.Idempotency;
import io.handrail.core.idempotency.IdempotencyKey;
import io.handrail.core.json.JsonDecoder;
import java.time.Duration;
import java.util.Optional;

/**
 * The base of handlers whose event is a batch of records from a queue or a stream. Write {@link #process}: it gets one
 * record, and a throw fails that record, not the batch. Functions extend the base class of their service, which says
 * how its events are read; extend this one for a service that has none.
 *
 * <p>The event source mapping needs {@code FunctionResponseTypes=ReportBatchItemFailures}; without it Lambda ignores
 * what is reported and takes every batch as done.
 *
 * <p>All hooks run on the thread that processed the record: the invocation's own or, where there are {@link #workers()}, one
 * of theirs. Records can come more than once: processing bears that, or {@link #idempotencyKey} is
 * overridden. See
 * {@link BatchProcessor} for what holds at the deadline and for {@link Error}s.
 *
 * @param <E> the event
 * @param <R> the record
 */
public abstract class BatchHandler<E, R> extends LambdaHandler<E, BatchResponse> {

    private final BatchProcessor<R> processor = new BatchProcessor<>(new Hooks());

    /** @param decoder reads the event */
    protected BatchHandler(JsonDecoder<? extends E> decoder) {
        super(decoder, BatchResponse.ENCODER);
    }

    @Override
    public final BatchResponse handle(E event, Context context) {
        return processor.process(batch(event), policy(event), context);
    }

    /** The records of an event; written by the base class of a service. A throw fails the invocation. */
    protected abstract Batch<R> batch(E event);

    /**
     * Which order is kept, and on whose threads. Called once for each event, so return a constant or a field. Default:
     * unordered, with the {@link #workers()}; the base class of a service has the order of that service.
     */
    protected BatchPolicy policy(E event) {
        return new BatchPolicy.Unordered(workers().orElse(null));
    }

    /**
     * Who processes in parallel those records whose order does not matter; see {@link BatchPolicy}. Called once for each
     * event, so return a field. Empty (the default) processes one after the other on the invocation's thread.
     */
    protected Optional<Workers> workers() {
        return Optional.empty();
    }

    /**
     * Processes one record.
     *
     * @throws Exception if the record failed; it alone, and where order is kept what comes after it, is reported to
     *     Lambda and comes again
     */
    protected abstract void process(R record, Context context) throws Exception;

    /** Runs after a record was processed. A throw is logged; the record is done all the same. Default: nothing. */
    protected void onSuccess(R record, Context context) {}

    /**
     * Runs after a record failed, whether or not it went to the {@link #deadLetters()}, but not for one that could not
     * be decoded. The failure is logged without this hook. A throw is added to the exception as suppressed. Default:
     * nothing.
     */
    protected void onFailure(R record, Exception exception, Context context) {}

    /**
     * Whether the exception means that the record can never be processed, so that it goes to the {@link #deadLetters()};
     * without a destination it makes no difference. A body that is not the JSON that was expected always counts as
     * permanent. A throw counts as false and is added to the exception as suppressed. Default: false.
     *
     * <p>Not asked about what {@link Idempotency} itself throws: while a key is in progress elsewhere, its store fails or
     * its ownership is lost, the record comes again; a key that is missing, or came with another payload, is permanent.
     */
    protected boolean isPermanent(Exception exception) {
        return false;
    }

    /**
     * Takes what failed for good; such a record counts as done only after the destination accepted it, and then holds
     * nothing back. Empty (the default) lets it come again like any failure.
     */
    protected Optional<DeadLetters> deadLetters() {
        return Optional.empty();
    }

    /**
     * What makes two deliveries of a record the same, so that it is processed once: an order's number, a message's id.
     * Needs {@link #idempotency()}. While another invocation works on the same key the record fails and comes again. Empty
     * (the default) processes the record each time it comes.
     *
     * {@snippet class="io.handrail.core.batch.BatchSnippets" region="idempotent"}
     */
    protected Optional<IdempotencyKey> idempotencyKey(R record) {
        return Optional.empty();
    }

    /** What remembers the keys of records; called for each record, so return a field. Default: empty, nothing does. */
    protected Optional<Idempotency> idempotency() {
        return Optional.empty();
    }

    private void processOnce(R record, Context context) throws Exception {
        Optional<IdempotencyKey> key = idempotencyKey(record);
        if (key.isEmpty()) {
            process(record, context);
            return;
        }
        Optional<Idempotency> idempotency = idempotency();
        if (idempotency.isEmpty()) {
            throw IdempotencyFailures.noStore(getClass());
        }
        idempotency.get().<Exception>runOnce(key.get(), context, () -> process(record, context));
    }

    /**
     * How much time is kept back at the end of an invocation: no record is started when less remains, and what was not
     * started is reported. Running workers are waited for until half of it is left.
     *
     * @param remaining the time the invocation has left at the start of the batch
     * @return by default the larger of 500 ms and a tenth of {@code remaining}
     */
    protected Duration margin(Duration remaining) {
        return Deadline.margin(remaining);
    }

    /**
     * Whether a batch of which no record was done ends in a {@link BatchFailedException} instead of a response that
     * reports them all, and so counts as an error in the function's metrics. A batch that only ran out of time is
     * reported. Default: false.
     */
    protected boolean throwWhenAllFail() {
        return false;
    }

    /** Also warms up the {@link #idempotency()}. */
    @Override
    protected void prime() throws Exception {
        super.prime();
        Optional<Idempotency> idempotency = idempotency();
        if (idempotency.isPresent()) {
            idempotency.get().prime();
        }
    }

    /** The handler's hooks as the engine calls them, which keeps them protected here. */
    private final class Hooks implements RecordProcessor<R> {

        @Override
        public void process(R record, Context context) throws Exception {
            processOnce(record, context);
        }

        @Override
        public void onSuccess(R record, Context context) {
            BatchHandler.this.onSuccess(record, context);
        }

        @Override
        public void onFailure(R record, Exception exception, Context context) {
            BatchHandler.this.onFailure(record, exception, context);
        }

        @Override
        public boolean isPermanent(Exception exception) {
            return !IdempotencyFailures.mayPass(exception)
                    && (IdempotencyFailures.neverPasses(exception) || BatchHandler.this.isPermanent(exception));
        }

        @Override
        public Optional<DeadLetters> deadLetters() {
            return BatchHandler.this.deadLetters();
        }

        @Override
        public Duration margin(Duration remaining) {
            return BatchHandler.this.margin(remaining);
        }

        @Override
        public boolean throwWhenAllFail() {
            return BatchHandler.this.throwWhenAllFail();
        }
    }
}
