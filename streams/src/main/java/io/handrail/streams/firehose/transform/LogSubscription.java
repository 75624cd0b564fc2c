package io.handrail.streams.firehose.transform;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.streams.firehose.FirehoseRecord;
import io.handrail.streams.firehose.FirehoseTransformer;
import io.handrail.streams.firehose.Transformed;
import io.handrail.streams.internal.Gzip;
import io.handrail.streams.internal.Utf8;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a chain for a log group's subscription: each log event as an object with {@code owner}, {@code
 * logGroup}, {@code logStream}, {@code subscriptionFilters}, {@code id}, {@code timestamp} (ISO 8601 in UTC), {@code
 * message} and, where the filter has them, {@code extractedFields}. Control messages, by which CloudWatch Logs tries out
 * the stream, are dropped; a record that is not of a subscription fails.
 *
 * {@snippet class="io.handrail.streams.firehose.transform.TransformSnippets" region="logs"}
 *
 * <p>A few bytes of gzip can unpack to gigabytes, so there are limits to what comes out of one record and of all records
 * of an invocation; a record that goes beyond one of them fails.
 *
 * <p>Immutable and thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html">AWS: log group-level
 *     subscription filters</a>
 */
public final class LogSubscription implements FirehoseTransformer<byte[], JsonObjects> {

    private static final int MAX_RECORD = 10 * 1024 * 1024;
    private static final int MAX_ALL = 32 * 1024 * 1024;

    private final int maxRecord;
    private final int maxAll;

    private LogSubscription(int maxRecord, int maxAll) {
        this.maxRecord = maxRecord;
        this.maxAll = maxAll;
    }

    /** With limits of 10 MiB for a record and 32 MiB for all of an invocation, unpacked. */
    public static LogSubscription create() {
        return new LogSubscription(MAX_RECORD, MAX_ALL);
    }

    /** The same with other limits, in bytes; the objects take several times as much memory. */
    public LogSubscription limits(int unpackedRecord, int unpackedInvocation) {
        if (unpackedRecord < 1 || unpackedInvocation < unpackedRecord) {
            throw new IllegalArgumentException(
                    "A record may unpack to at least one byte, and all of them to as much as one");
        }
        return new LogSubscription(unpackedRecord, unpackedInvocation);
    }

    @Override
    public Transformed<JsonObjects> transform(FirehoseRecord<byte[]> record) {
        return read(Gzip.unpack(record.data(), maxRecord));
    }

    @Override
    public List<Transformed<JsonObjects>> transformAll(List<FirehoseRecord<byte[]>> records, Context context) {
        List<Transformed<JsonObjects>> results = new ArrayList<>(records.size());
        int left = maxAll;
        for (FirehoseRecord<byte[]> record : records) {
            try {
                byte[] unpacked = Gzip.unpack(record.data(), Math.max(1, Math.min(maxRecord, left)));
                left -= unpacked.length;
                results.add(read(unpacked));
            } catch (RuntimeException e) {
                results.add(Transformed.failed(e));
            }
        }
        return results;
    }

    private static Transformed<JsonObjects> read(byte[] json) {
        LogSubscriptionReader.@Nullable Message message = Json.parse(Utf8.text(json, "$"), new LogSubscriptionReader());
        String type = message == null ? null : message.type();
        if (message == null || type == null) {
            throw new InvalidJsonException("$.messageType", "missing; the record is not of a log group's subscription");
        }
        return switch (type) {
            case "CONTROL_MESSAGE" -> Transformed.dropped();
            case "DATA_MESSAGE" ->
                message.events().isEmpty() ? Transformed.dropped() : Transformed.ok(new JsonObjects(message.events()));
            default ->
                throw new InvalidJsonException(
                        "$.messageType",
                        "neither DATA_MESSAGE nor CONTROL_MESSAGE, so the record cannot be understood");
        };
    }
}
