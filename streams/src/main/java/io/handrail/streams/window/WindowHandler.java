package io.handrail.streams.window;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.LambdaHandler;
import io.handrail.core.batch.Batch;
import io.handrail.core.batch.BatchPolicy;
import io.handrail.core.batch.BatchProcessor;
import io.handrail.core.batch.BatchResponse;
import io.handrail.core.batch.DeadLetters;
import io.handrail.core.batch.ItemIdentifier;
import io.handrail.core.batch.RecordProcessor;
import io.handrail.core.json.JsonBinding;
import io.handrail.core.json.JsonDecoder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The base of handlers that sum up a stream in tumbling windows. Write {@link #initialState}, {@link #add} and
 * {@link #close}; functions extend the base class of their stream.
 *
 * <p>Lambda invokes the function once for each batch of a window's records, carries the state from one invocation to the
 * next, and says which is the last. Records are added one after the other in the order of their shard. At the first that
 * fails, and before the deadline, the function answers with the state as it was before that record, and Lambda brings
 * the rest again with that state: so a record counts once, however often it comes. Where that record is one of several
 * that a producer aggregated, the others are taken out of the state too, because Lambda knows them as one.
 *
 * <p>The state is an {@code S} that {@link #codec()} binds, and at most 1 MB of JSON, so bound what goes into it: counts
 * instead of records, the largest instead of all. More fails the invocation with a {@link WindowStateTooLargeException}. A
 * new version of a function meets states of the old one, so a change of {@code S} must be one that the codec bears: new
 * fields, not renamed ones.
 *
 * <p>The event source mapping needs {@code TumblingWindowInSeconds} and
 * {@code FunctionResponseTypes=ReportBatchItemFailures}; without the second Lambda takes records as done that are not in
 * the state. Where its retries or the age of records are limited, what is given up is missing in the window.
 *
 * @param <X> a record as Lambda delivers it
 * @param <R> a record as {@link #add} sees it
 * @param <S> the state
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-windows.html">AWS: tumbling windows over
 *     Kinesis</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-windows.html">AWS: tumbling windows over DynamoDB
 *     streams</a>
 */
public abstract class WindowHandler<X, R, S> extends LambdaHandler<WindowEvent<X>, WindowResponse> {

    private static final BatchPolicy IN_ORDER = BatchPolicy.byShard();

    private final JsonBinding<S> binding;
    private final Fold.Steps<R, S> steps = new Steps();

    /**
     * For the base class of a stream.
     *
     * @param decoder reads the event
     * @throws io.handrail.core.json.UnsupportedTypeException if the codec does not cover {@code S}
     */
    @SuppressWarnings("this-escape") // codec() says when it is called
    protected WindowHandler(JsonDecoder<? extends WindowEvent<X>> decoder) {
        super(decoder, WindowResponse.ENCODER);
        this.binding = codec().bind(typeArgument(WindowHandler.class, 2));
    }

    /** Decodes records; written by the base class of a stream. A throw fails the invocation. */
    protected abstract Batch<R> batch(List<X> records);

    /** The state of a window without records: a new object each time if {@link #add} changes it. */
    protected abstract S initialState();

    /**
     * Adds a record to the state. May change the state that it is given and return it, or return a new one. It does
     * nothing else and depends on nothing else: to take a failed record out of a state that was half changed, the ones
     * before it are added again.
     *
     * @return the state with the record, never null
     * @throws Exception if the record failed; it and all that comes after it in the shard come again, unless it
     *     {@linkplain #isPermanent failed for good} and the {@link #deadLetters()} took it
     */
    protected abstract S add(S state, R record) throws Exception;

    /**
     * Takes the result of a window that is over. It must bear being called twice for one window: Lambda does not always
     * learn that it succeeded. {@link Window#start()} with {@link Window#shardId()} makes a key to overwrite by, unless the
     * window was {@linkplain Window#terminatedEarly() terminated early}.
     *
     * @throws Exception if the result is not safe; the invocation fails, and Lambda brings the last records and the state
     *     again before it goes on with the shard
     */
    protected abstract void close(Window window, S state, Context context) throws Exception;

    /**
     * Adds the records and, where the window is over, closes it.
     *
     * @throws WindowStateTooLargeException if the state is more than Lambda carries
     * @throws WindowNotClosedException if the window is over and one of its records failed, or the time did not suffice
     */
    @Override
    public final WindowResponse handle(WindowEvent<X> event, Context context) throws Exception {
        Fold<R, S> fold = new Fold<>(steps, binding, event.state());
        BatchResponse response = new BatchProcessor<>(new Hooks(fold))
                .process(new FoldedBatch<>(batch(event.records()), fold), IN_ORDER, context);
        List<ItemIdentifier> failures = response.batchItemFailures();
        if (!event.closes()) {
            if (!failures.isEmpty()) {
                fold.takeOut(failures.get(0));
            }
            return new WindowResponse(StateJson.carried(binding.toJson(fold.state())), failures);
        }
        if (!failures.isEmpty()) {
            // Of a partial answer to a window's last invocation AWS says nothing; a failed one is sure to come again.
            throw new WindowNotClosedException(failures.get(0));
        }
        close(event.window(), fold.state(), context);
        return new WindowResponse(StateJson.NONE, failures);
    }

    /**
     * Runs after a record failed, whether or not it went to the {@link #deadLetters()}, but not for one that could not
     * be decoded. The failure is logged without this hook. A throw is added to the exception as suppressed. Default:
     * nothing.
     */
    protected void onFailure(R record, Exception exception, Context context) {}

    /**
     * Whether the exception means that the record can never be added, so that it goes to the {@link #deadLetters()};
     * without a destination it makes no difference. A record that could not be decoded because it is not the JSON that
     * was expected always counts as permanent. Default: false.
     */
    protected boolean isPermanent(Exception exception) {
        return false;
    }

    /** Takes what failed for good, so that it does not hold up its shard. Empty (the default) lets it come again. */
    protected Optional<DeadLetters> deadLetters() {
        return Optional.empty();
    }

    /**
     * How much time is kept back at the end of an invocation, for the answer and for {@link #close}.
     *
     * @param remaining the time the invocation has left at the start
     * @return by default the larger of 500 ms and a tenth of {@code remaining}
     */
    protected Duration margin(Duration remaining) {
        Duration share = remaining.dividedBy(10);
        return share.toMillis() > 500 ? share : Duration.ofMillis(500);
    }

    private final class Steps implements Fold.Steps<R, S> {

        @Override
        public S initialState() {
            return WindowHandler.this.initialState();
        }

        @Override
        public S add(S state, R record) throws Exception {
            return WindowHandler.this.add(state, record);
        }
    }

    /** The handler's hooks as the engine of batches calls them. */
    private final class Hooks implements RecordProcessor<R> {

        private final Fold<R, S> fold;

        Hooks(Fold<R, S> fold) {
            this.fold = fold;
        }

        @Override
        public void process(R record, Context context) throws Exception {
            fold.add(record);
        }

        @Override
        public void onFailure(R record, Exception exception, Context context) {
            WindowHandler.this.onFailure(record, exception, context);
        }

        @Override
        public boolean isPermanent(Exception exception) {
            return WindowHandler.this.isPermanent(exception);
        }

        @Override
        public Optional<DeadLetters> deadLetters() {
            return WindowHandler.this.deadLetters();
        }

        @Override
        public Duration margin(Duration remaining) {
            return WindowHandler.this.margin(remaining);
        }
    }
}
