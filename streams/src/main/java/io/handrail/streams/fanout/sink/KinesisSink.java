package io.handrail.streams.fanout.sink;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.aws.Clients;
import io.handrail.core.send.AwsSendLimits;
import io.handrail.core.send.BatchSender;
import io.handrail.core.send.EntryOutcome;
import io.handrail.core.send.EntryOutcomes;
import io.handrail.core.send.SendLimits;
import io.handrail.core.send.SendResult;
import io.handrail.core.send.Sink;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequest;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResultEntry;

/**
 * Puts records into a Kinesis data stream. Values of one partition key are put in their order: a request holds one of each
 * key, and when one cannot be put, later ones of its key are not put either. Where most values have one key and order does
 * not matter, {@link #unordered()} is many times faster. Thread-safe.
 *
 * @param <T> the values
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecords.html">AWS: PutRecords</a>
 */
public final class KinesisSink<T> implements Sink<T> {

    private final KinesisClient client;
    private final String stream;
    private final Function<? super T, String> partitionKey;
    private final Function<? super T, byte[]> data;
    private final SendLimits limits;
    private final boolean ordered;
    private final Sink<T> sink;

    private KinesisSink(
            KinesisClient client,
            String stream,
            Function<? super T, String> partitionKey,
            Function<? super T, byte[]> data,
            SendLimits limits,
            boolean ordered) {
        this.client = client;
        this.stream = stream;
        this.partitionKey = partitionKey;
        this.data = data;
        this.limits = limits;
        this.ordered = ordered;
        BatchSender.Builder<PutEntry> sender = BatchSender.builder(limits, KinesisSink::size, this::put);
        this.sink = new PutSink<>(
                "Kinesis stream " + stream,
                this::entry,
                ordered ? sender.orderKey(PutEntry::key).build() : sender.build());
    }

    /** A sink with a client from the function's environment. */
    public static <T> KinesisSink<T> to(
            String stream, Function<? super T, String> partitionKey, Function<? super T, byte[]> data) {
        return to(Clients.create(KinesisClient.builder()), stream, partitionKey, data);
    }

    /**
     * A sink.
     *
     * @param stream the name or the ARN
     * @param partitionKey 1 to 256 characters
     * @param data up to 1 MiB with the partition key, see {@link #maxRecordBytes}; {@link Encodings} has JSON
     */
    public static <T> KinesisSink<T> to(
            KinesisClient client,
            String stream,
            Function<? super T, String> partitionKey,
            Function<? super T, byte[]> data) {
        return new KinesisSink<>(client, stream, partitionKey, data, AwsSendLimits.KINESIS_PUT_RECORDS, true);
    }

    /** The same without an order. */
    public KinesisSink<T> unordered() {
        return new KinesisSink<>(client, stream, partitionKey, data, limits, false);
    }

    /** The same for a stream whose maximum record size is another than 1 MiB. */
    public KinesisSink<T> maxRecordBytes(long bytes) {
        return new KinesisSink<>(
                client, stream, partitionKey, data, limits.withBytes(limits.maxRequestBytes(), bytes), ordered);
    }

    @Override
    public SendResult<T> write(List<T> values, Context context) throws Exception {
        return sink.write(values, context);
    }

    private PutEntry entry(T value) {
        String key = partitionKey.apply(value);
        if (key.isEmpty() || key.length() > 256) {
            throw new IllegalArgumentException("A partition key has 1 to 256 characters, not " + key.length());
        }
        return new PutEntry(SdkBytes.fromByteArrayUnsafe(data.apply(value)), key);
    }

    private static long size(PutEntry entry) {
        return (long) entry.bytes() + entry.key().getBytes(StandardCharsets.UTF_8).length;
    }

    private List<EntryOutcome> put(List<PutEntry> entries) {
        List<PutRecordsRequestEntry> records = new ArrayList<>(entries.size());
        for (PutEntry entry : entries) {
            records.add(PutRecordsRequestEntry.builder()
                    .data(entry.data())
                    .partitionKey(entry.key())
                    .build());
        }
        PutRecordsRequest.Builder request = PutRecordsRequest.builder().records(records);
        PutRecordsResponse response = client.putRecords(
                (stream.startsWith("arn:") ? request.streamARN(stream) : request.streamName(stream)).build());
        EntryOutcomes outcomes = EntryOutcomes.of(entries.size());
        for (int i = 0; i < response.records().size(); i++) {
            PutRecordsResultEntry result = response.records().get(i);
            outcomes.put(
                    i,
                    result.sequenceNumber() != null
                            ? EntryOutcome.accepted()
                            : EntryOutcome.retryable(result.errorCode(), result.errorMessage()));
        }
        return outcomes.toList();
    }

    @Override
    public String toString() {
        return sink.toString();
    }
}
