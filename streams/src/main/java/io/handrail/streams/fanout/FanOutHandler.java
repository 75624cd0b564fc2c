package io.handrail.streams.fanout;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.LambdaHandler;
import io.handrail.core.batch.BatchResponse;
import io.handrail.core.batch.Bulk;
import io.handrail.core.batch.BulkProcessor;
import io.handrail.core.batch.BulkWork;
import io.handrail.core.batch.DeadLetters;
import io.handrail.core.batch.RecordProcessor;
import io.handrail.core.batch.Workers;
import io.handrail.streams.Compression;
import io.handrail.streams.internal.Payload;
import io.handrail.streams.kinesis.KinesisBatchHandler;
import io.handrail.streams.sqs.Envelope;
import io.handrail.streams.sqs.S3LargeMessages;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes each record of a queue or stream to several destinations. Write {@link #route}; it says to which sinks a record
 * goes.
 *
 * {@snippet class="io.handrail.streams.fanout.FanOutSnippets" region="orders"}
 *
 * <p>The same function can be invoked by SQS, Kinesis, DynamoDB Streams and Kafka; the event says which it is. The body is
 * the text itself where {@code T} is {@code String}, the bytes where it is {@code byte[]}, and otherwise bound by {@link
 * #codec()}; of a change in DynamoDB it is the item's image.
 *
 * <ul>
 *   <li>All records of the batch are routed first; then each sink gets all that goes to it in one call.
 *   <li>A record is done when every required sink that it was routed to has it, or the {@link #deadLetters()} took it.
 *       Others are reported by the rules of their source: of a standard queue each one; of a FIFO queue with what comes
 *       after it in its group; of a shard everything from the first one on; of Kafka with the rest of its topic-partition.
 *   <li>A record that cannot be decoded or routed goes nowhere, and where its source has an order, neither does what comes
 *       after it in its group, shard or topic-partition.
 *   <li>Sinks get a record at least once: one that a sink failed comes again for all of its sinks, and so does what comes
 *       after it in its source's order. Sinks that keep order by key never have a record before an earlier one of its key;
 *       what they have may begin again from an earlier one. There is no idempotency key, because sinks take many records in
 *       one call: choose sinks to which writing twice is writing once, like those that store by a key.
 *   <li>A sink that throws fails all records routed to it.
 * </ul>
 *
 * <p>The event source mapping needs {@code FunctionResponseTypes=ReportBatchItemFailures}. All records of a batch are in
 * memory at once.
 *
 * @param <T> the body
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html">AWS: event source
 *     mappings</a>
 */
public abstract class FanOutHandler<T> extends LambdaHandler<FanOutEvent, BatchResponse> {

    private static final String SAMPLE = """
            {"Records":[{"messageId":"sample","body":"{}","attributes":{"SentTimestamp":"1767225600000"},\
            "messageAttributes":{},"eventSource":"aws:sqs",\
            "eventSourceARN":"arn:aws:sqs:us-east-1:123456789012:sample","awsRegion":"us-east-1"}]}""";

    private static final RecordProcessor<Object> DEFAULTS = (record, context) -> {};

    private final SourceBatches<T> batches;
    private final BulkProcessor<Routed<T>> processor;

    /**
     * Takes the type of the body from the subclass's declaration and binds it with {@link #codec()}.
     *
     * @throws io.handrail.core.json.UnsupportedTypeException if the codec does not cover the type
     */
    protected FanOutHandler() {
        this(null);
    }

    /**
     * Binds this type of the body with {@link #codec()}; null takes it from the subclass's declaration. Given, it spares a cold
     * start some 30 classes of the JDK; where the subclass leaves {@code T} open, it must be given.
     *
     * @throws io.handrail.core.json.UnsupportedTypeException if the codec does not cover the type
     */
    @SuppressWarnings("this-escape") // codec() says when it is called
    protected FanOutHandler(@Nullable Type body) {
        super(new FanOutEventReader(), BatchResponse.ENCODER);
        this.batches = new SourceBatches<>(
                this, Payload.of(body == null ? typeArgument(FanOutHandler.class, 0) : body, codec()));
        Hooks hooks = new Hooks();
        this.processor = new BulkProcessor<>(hooks, hooks);
    }

    /**
     * Says where a record goes; runs once for each record, in their order, on the invocation's thread. Nothing is written
     * before all are routed.
     *
     * @throws Exception if the record failed; it goes nowhere and comes again
     */
    protected abstract void route(FanOutRecord<T> record, Routes to) throws Exception;

    @Override
    public final BatchResponse handle(FanOutEvent event, Context context) {
        return processor.process(batches.batch(event), SourceBatches.policy(event), context);
    }

    /**
     * What messages of a queue are wrapped in. Called once for each event, so return a constant. A body that is not wrapped
     * so fails its message for good. Default: {@link Envelope#NONE}.
     */
    protected Envelope envelope() {
        return Envelope.NONE;
    }

    /**
     * Where large messages of a queue are. Called once for each event, so return a field. Empty (the default) leaves
     * pointers to them as they are.
     */
    protected Optional<S3LargeMessages> largeMessages() {
        return Optional.empty();
    }

    /** How producers packed the data of a Kinesis stream; called once for each event. Default: not at all. */
    protected Compression compression() {
        return Compression.NONE;
    }

    /**
     * How many bytes the data of one record of Kinesis may unpack to, at least 1; more than that fails the record. Called
     * once for each event. Default: {@link KinesisBatchHandler#MAX_UNPACKED_BYTES}.
     */
    protected int maxUnpackedBytes() {
        return KinesisBatchHandler.MAX_UNPACKED_BYTES;
    }

    /**
     * Who writes to several sinks at once; records are routed on the invocation's thread all the same. Called once for each
     * event, so return a field. A sink still writing when half of the {@link #margin} is left is not waited for; its
     * records come again. Empty (the default) writes to the sinks one after the other.
     */
    protected Optional<Workers> workers() {
        return Optional.empty();
    }

    /**
     * Runs for each record that is done and does not come again, after all sinks were written. A throw is logged. Default:
     * nothing.
     */
    protected void onSuccess(FanOutRecord<T> record, Context context) {}

    /**
     * Runs after a record could not be routed or a required sink did not take it (a {@link SinkException}, with those of
     * further sinks suppressed), whether or not it went to the {@link #deadLetters()}; not for one that could not be decoded.
     * The failure is logged without this hook. A throw is added to the exception as suppressed. Default: nothing.
     */
    protected void onFailure(FanOutRecord<T> record, Exception exception, Context context) {}

    /**
     * Whether the exception means that the record can never be processed, so that it goes to the {@link #deadLetters()};
     * without a destination it makes no difference. A body that is not what was expected always counts as permanent.
     * Default: where a required sink says that the record is too large for it.
     */
    protected boolean isPermanent(Exception exception) {
        return exception instanceof SinkException failure && failure.isTooLarge();
    }

    /**
     * Takes what failed for good; such a record counts as done only after the destination accepted it, and then holds
     * nothing back. It may be in some of its sinks. Empty (the default) lets it come again like any failure.
     */
    protected Optional<DeadLetters> deadLetters() {
        return Optional.empty();
    }

    /**
     * How much time is kept back at the end of an invocation: when less remains, no record is routed and no sink is started
     * any more, and what was not written is reported.
     *
     * @param remaining the time the invocation has left at the start of the batch
     * @return by default the larger of 500 ms and a tenth of {@code remaining}
     */
    protected Duration margin(Duration remaining) {
        return DEFAULTS.margin(remaining);
    }

    /**
     * Whether a batch of which no record was done ends in a {@link io.handrail.core.batch.BatchFailedException} instead of a
     * response that reports them all. Default: false.
     */
    protected boolean throwWhenAllFail() {
        return false;
    }

    @Override
    protected Optional<String> sampleEvent() {
        return Optional.of(SAMPLE);
    }

    /** Also reads an empty object as a body, and warms up the client of S3 where {@link #largeMessages()} needs it. */
    @Override
    protected void prime() throws Exception {
        super.prime();
        batches.prime();
    }

    /** The handler's hooks as the engine calls them, which keeps them protected here. */
    private final class Hooks implements RecordProcessor<Routed<T>>, BulkWork<Routed<T>> {

        @Override
        public void process(Bulk<Routed<T>> bulk, Context context) {
            SinkWriters.write(bulk, workers().orElse(null), context);
        }

        @Override
        public void process(Routed<T> routed, Context context) throws Exception {
            route(routed.record(), routed.to());
        }

        @Override
        public void onSuccess(Routed<T> routed, Context context) {
            FanOutHandler.this.onSuccess(routed.record(), context);
        }

        @Override
        public void onFailure(Routed<T> routed, Exception exception, Context context) {
            FanOutHandler.this.onFailure(routed.record(), exception, context);
        }

        @Override
        public boolean isPermanent(Exception exception) {
            return FanOutHandler.this.isPermanent(exception);
        }

        @Override
        public Optional<DeadLetters> deadLetters() {
            return FanOutHandler.this.deadLetters();
        }

        @Override
        public Duration margin(Duration remaining) {
            return FanOutHandler.this.margin(remaining);
        }

        @Override
        public boolean throwWhenAllFail() {
            return FanOutHandler.this.throwWhenAllFail();
        }
    }
}
