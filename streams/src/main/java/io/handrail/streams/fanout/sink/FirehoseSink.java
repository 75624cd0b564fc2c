package io.handrail.streams.fanout.sink;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.aws.Clients;
import io.handrail.core.send.AwsSendLimits;
import io.handrail.core.send.BatchSender;
import io.handrail.core.send.EntryOutcome;
import io.handrail.core.send.EntryOutcomes;
import io.handrail.core.send.SendResult;
import io.handrail.core.send.Sink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.firehose.FirehoseClient;
import software.amazon.awssdk.services.firehose.model.PutRecordBatchResponse;
import software.amazon.awssdk.services.firehose.model.PutRecordBatchResponseEntry;
import software.amazon.awssdk.services.firehose.model.Record;

/**
 * Puts records into a Firehose delivery stream, as far as failures allow in their order; Firehose itself keeps none.
 * Thread-safe.
 *
 * @param <T> the values
 * @see <a href="https://docs.aws.amazon.com/firehose/latest/APIReference/API_PutRecordBatch.html">AWS: PutRecordBatch</a>
 */
public final class FirehoseSink<T> implements Sink<T> {

    private final FirehoseClient client;
    private final String deliveryStream;
    private final Function<? super T, byte[]> data;
    private final boolean lines;
    private final Sink<T> sink;

    private FirehoseSink(
            FirehoseClient client, String deliveryStream, Function<? super T, byte[]> data, boolean lines) {
        this.client = client;
        this.deliveryStream = deliveryStream;
        this.data = data;
        this.lines = lines;
        this.sink = new PutSink<>(
                "Firehose " + deliveryStream,
                this::entry,
                BatchSender.builder(AwsSendLimits.FIREHOSE_PUT_RECORD_BATCH, PutEntry::bytes, this::put)
                        .build());
    }

    /** A sink with a client from the function's environment. */
    public static <T> FirehoseSink<T> to(String deliveryStream, Function<? super T, byte[]> data) {
        return to(Clients.create(FirehoseClient.builder()), deliveryStream, data);
    }

    /**
     * A sink.
     *
     * @param deliveryStream the name
     * @param data up to 1,000 KiB; {@link Encodings} has JSON
     */
    public static <T> FirehoseSink<T> to(
            FirehoseClient client, String deliveryStream, Function<? super T, byte[]> data) {
        return new FirehoseSink<>(client, deliveryStream, data, false);
    }

    /** The same, each record with a newline at its end, which Firehose does not add by itself. */
    public FirehoseSink<T> lines() {
        return new FirehoseSink<>(client, deliveryStream, data, true);
    }

    @Override
    public SendResult<T> write(List<T> values, Context context) throws Exception {
        return sink.write(values, context);
    }

    private PutEntry entry(T value) {
        byte[] bytes = data.apply(value);
        if (lines) {
            bytes = Arrays.copyOf(bytes, bytes.length + 1);
            bytes[bytes.length - 1] = '\n';
        }
        return new PutEntry(SdkBytes.fromByteArrayUnsafe(bytes), "");
    }

    private List<EntryOutcome> put(List<PutEntry> entries) {
        List<Record> records = new ArrayList<>(entries.size());
        for (PutEntry entry : entries) {
            records.add(Record.builder().data(entry.data()).build());
        }
        PutRecordBatchResponse response =
                client.putRecordBatch(r -> r.deliveryStreamName(deliveryStream).records(records));
        EntryOutcomes outcomes = EntryOutcomes.of(entries.size());
        for (int i = 0; i < response.requestResponses().size(); i++) {
            PutRecordBatchResponseEntry result = response.requestResponses().get(i);
            outcomes.put(
                    i,
                    result.recordId() != null
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
