package io.handrail.streams.kinesis;

import io.handrail.core.batch.Batch;
import io.handrail.core.batch.BatchHandler;
import io.handrail.core.batch.BatchPolicy;
import io.handrail.streams.Compression;
import io.handrail.streams.internal.Payload;
import io.handrail.streams.internal.Unpacking;
import io.handrail.streams.kinesis.internal.KinesisBatch;
import io.handrail.streams.kinesis.internal.KinesisEventReader;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Does something with each record of a Kinesis data stream. Write {@link #process}.
 *
 * <p>{@code T} is what a record carries: {@code String} for text, {@code byte[]} for the bytes themselves, any other type
 * for JSON, which {@link #codec()} binds. Records that the Kinesis Producer Library aggregated come one by one. Data
 * that is no {@code T}, no base64 or cannot be unpacked fails its record as permanent, and no other.
 *
 * <p>Order is that of the shard: nothing is started after the first failure, and Lambda delivers everything from that
 * record on again. By Lambda's defaults a record that fails for ever therefore blocks its shard until the stream drops it: give {@link #deadLetters()} a destination and say by {@link #isPermanent} what can never be processed. Lambda knows
 * records by their sequence number only, so after a failure inside an aggregated record all that were in it come
 * again: make the processing idempotent, for instance by {@link #idempotencyKey} with {@link KinesisRecord#id()}.
 *
 * <p>The event source mapping needs {@code FunctionResponseTypes=ReportBatchItemFailures}.
 *
 * @param <T> the type of the data
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html">AWS: Lambda with Kinesis</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-batchfailurereporting.html">AWS: partial
 *     batch responses</a>
 */
public abstract class KinesisBatchHandler<T> extends BatchHandler<KinesisEvent, KinesisRecord<T>> {

    /** The default limit of unpacked data: 10 MiB, the size of the largest record that a stream takes. */
    public static final int MAX_UNPACKED_BYTES = 10 * 1024 * 1024;

    private static final String SAMPLE = """
            {"Records":[{"kinesis":{"kinesisSchemaVersion":"1.0","partitionKey":"sample","sequenceNumber":"1",\
            "data":"e30=","approximateArrivalTimestamp":1767225600.123},"eventSource":"aws:kinesis",\
            "eventVersion":"1.0","eventID":"shardId-000000000000:1","eventName":"aws:kinesis:record",\
            "awsRegion":"us-east-1","eventSourceARN":"arn:aws:kinesis:us-east-1:123456789012:stream/sample"}]}""";

    private final Payload<T> payload;

    /**
     * Takes the type of the data from the subclass's declaration and binds it with {@link #codec()}.
     *
     * @throws io.handrail.core.json.UnsupportedTypeException if the codec does not cover the type
     */
    protected KinesisBatchHandler() {
        this(null);
    }

    /**
     * Binds this type of the data with {@link #codec()}; null takes it from the subclass's declaration. Given, it spares a cold
     * start some 30 classes of the JDK; where the subclass leaves {@code T} open, it must be given.
     *
     * @throws io.handrail.core.json.UnsupportedTypeException if the codec does not cover the type
     */
    @SuppressWarnings("this-escape") // codec() says when it is called
    protected KinesisBatchHandler(@Nullable Type data) {
        super(new KinesisEventReader());
        this.payload = Payload.of(data == null ? typeArgument(KinesisBatchHandler.class, 0) : data, codec());
    }

    /** How producers packed the data; called once for each event. Default: not at all. */
    protected Compression compression() {
        return Compression.NONE;
    }

    /**
     * How many bytes the data of one record may unpack to, at least 1; more than that fails the record. Each record that is
     * processed at the same time may take a few times as much memory. Called once for each event. Default:
     * {@link #MAX_UNPACKED_BYTES}.
     */
    protected int maxUnpackedBytes() {
        return MAX_UNPACKED_BYTES;
    }

    @Override
    protected final Batch<KinesisRecord<T>> batch(KinesisEvent event) {
        return new KinesisBatch<>(event.records(), payload, new Unpacking(compression(), maxUnpackedBytes()));
    }

    /**
     * By shard. With {@link #workers()} records of different partition keys are processed in parallel, those of one key in
     * order; what was finished beyond a failed record comes again with it.
     */
    @Override
    protected final BatchPolicy policy(KinesisEvent event) {
        return new BatchPolicy.ByShard(workers().orElse(null));
    }

    @Override
    protected Optional<String> sampleEvent() {
        return Optional.of(SAMPLE);
    }
}
