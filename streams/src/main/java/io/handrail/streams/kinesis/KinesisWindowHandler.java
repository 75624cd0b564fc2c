package io.handrail.streams.kinesis;

import io.handrail.core.batch.Batch;
import io.handrail.streams.Compression;
import io.handrail.streams.internal.Payload;
import io.handrail.streams.internal.Unpacking;
import io.handrail.streams.kinesis.internal.KinesisBatch;
import io.handrail.streams.kinesis.internal.KinesisEventReader;
import io.handrail.streams.window.WindowHandler;
import io.handrail.streams.window.internal.WindowEventReader;
import java.util.List;
import java.util.Optional;

/**
 * Sums up the records of a Kinesis data stream in tumbling windows: counts a minute, totals of five. Write
 * {@link #initialState}, {@link #add} and {@link #close}; {@link WindowHandler} says what holds when records fail.
 *
 * {@snippet class="io.handrail.streams.kinesis.WindowSnippets" region="window"}
 *
 * <p>{@code T} is what a record carries, as for {@link KinesisBatchHandler}. Records that the Kinesis Producer Library
 * aggregated are added one by one; when one of them fails, none of its siblings is in the state that is answered.
 *
 * @param <T> the type of the data
 * @param <S> the state, at most 1 MB of JSON
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-windows.html">AWS: tumbling windows</a>
 */
public abstract class KinesisWindowHandler<T, S> extends WindowHandler<KinesisEventRecord, KinesisRecord<T>, S> {

    private static final String SAMPLE = """
            {"Records":[{"kinesis":{"kinesisSchemaVersion":"1.0","partitionKey":"sample","sequenceNumber":"1",\
            "data":"e30=","approximateArrivalTimestamp":1767225600.123},"eventSource":"aws:kinesis",\
            "eventVersion":"1.0","eventID":"shardId-000000000000:1","eventName":"aws:kinesis:record",\
            "awsRegion":"us-east-1","eventSourceARN":"arn:aws:kinesis:us-east-1:123456789012:stream/sample"}],\
            "window":{"start":"2026-01-01T00:00:00Z","end":"2026-01-01T00:01:00Z"},"state":{"a":[1]},\
            "shardId":"shardId-000000000000",\
            "eventSourceARN":"arn:aws:kinesis:us-east-1:123456789012:stream/sample",\
            "isFinalInvokeForWindow":false,"isWindowTerminatedEarly":false}""";

    private final Payload<T> payload;

    /**
     * For subclasses.
     *
     * @throws io.handrail.core.json.UnsupportedTypeException if the codec does not cover {@code T} or {@code S}
     */
    @SuppressWarnings("this-escape") // codec() says when it is called
    protected KinesisWindowHandler() {
        super(new WindowEventReader<>(KinesisEventReader::records));
        this.payload = Payload.of(typeArgument(KinesisWindowHandler.class, 0), codec());
    }

    /** How producers packed the data; called once for each event. Default: not at all. */
    protected Compression compression() {
        return Compression.NONE;
    }

    /**
     * How many bytes the data of one record may unpack to, at least 1; more than that fails the record. Called once for
     * each event. Default: {@link KinesisBatchHandler#MAX_UNPACKED_BYTES}.
     */
    protected int maxUnpackedBytes() {
        return KinesisBatchHandler.MAX_UNPACKED_BYTES;
    }

    @Override
    protected final Batch<KinesisRecord<T>> batch(List<KinesisEventRecord> records) {
        return new KinesisBatch<>(records, payload, new Unpacking(compression(), maxUnpackedBytes()));
    }

    @Override
    protected Optional<String> sampleEvent() {
        return Optional.of(SAMPLE);
    }
}
