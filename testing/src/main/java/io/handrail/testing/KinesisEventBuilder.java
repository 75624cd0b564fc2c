package io.handrail.testing;

import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of a Kinesis data stream. Settings hold for the {@linkplain #record records} that follow them. Not thread-safe.
 *
 * @see Events#kinesis()
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html">AWS: Lambda with Kinesis</a>
 */
public final class KinesisEventBuilder {

    private record Entry(
            String streamArn,
            String shardId,
            String sequenceNumber,
            Instant arrival,
            String partitionKey,
            String data) {}

    private static final BigInteger FIRST = new BigInteger("49590338271490256608559692538361571095921575989136588898");
    private static final int MILLISECONDS = 3;

    private final List<Entry> entries = new ArrayList<>();
    private String streamArn = "arn:aws:kinesis:us-east-1:123456789012:stream/example-stream";
    private String shardId = "shardId-000000000000";
    private Instant arrival = Instant.parse("2026-11-23T09:15:42.123Z");
    private @Nullable String sequenceNumber;

    KinesisEventBuilder() {}

    /** The stream, or its consumer with enhanced fan-out; its region is the event's. */
    public KinesisEventBuilder streamArn(String arn) {
        this.streamArn = arn;
        return this;
    }

    /** The shard; a real event has records of one only. */
    public KinesisEventBuilder shardId(String id) {
        this.shardId = id;
        return this;
    }

    /** When the stream took the records, to the millisecond. */
    public KinesisEventBuilder approximateArrivalTimestamp(Instant instant) {
        this.arrival = instant;
        return this;
    }

    /** The sequence number of the next record; the ones after it count up, as all do if none is set. */
    public KinesisEventBuilder sequenceNumber(String number) {
        this.sequenceNumber = number;
        return this;
    }

    /** Adds a record. */
    public KinesisEventBuilder record(String partitionKey, byte[] data) {
        return recordOfBase64(partitionKey, Base64.getEncoder().encodeToString(data));
    }

    /** Adds a record of text. */
    public KinesisEventBuilder record(String partitionKey, String data) {
        return record(partitionKey, data.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a record whose data is in the event as it is here, base64 or not. */
    public KinesisEventBuilder recordOfBase64(String partitionKey, String data) {
        entries.add(new Entry(streamArn, shardId, nextSequenceNumber(), arrival, partitionKey, data));
        return this;
    }

    private String nextSequenceNumber() {
        String number = sequenceNumber;
        if (number == null) {
            number = entries.isEmpty()
                    ? FIRST.toString()
                    : new BigInteger(entries.get(entries.size() - 1).sequenceNumber)
                            .add(BigInteger.ONE)
                            .toString();
        }
        sequenceNumber = null;
        return number;
    }

    /** The event; without a record it is one of an empty batch. */
    public String json() {
        return Json.toJson(entries, KinesisEventBuilder::write);
    }

    private static void write(JsonWriter out, @Nullable List<Entry> entries) throws IOException {
        out.beginObject().name("Records").beginArray();
        for (Entry entry : entries == null ? List.<Entry>of() : entries) {
            write(out, entry);
        }
        out.endArray().endObject();
    }

    private static void write(JsonWriter out, Entry entry) throws IOException {
        out.beginObject();
        out.name("kinesis").beginObject();
        out.name("kinesisSchemaVersion").value("1.0");
        out.name("partitionKey").value(entry.partitionKey);
        out.name("sequenceNumber").value(entry.sequenceNumber);
        out.name("data").value(entry.data);
        out.name("approximateArrivalTimestamp").value(BigDecimal.valueOf(entry.arrival.toEpochMilli(), MILLISECONDS));
        out.endObject();
        out.name("eventSource").value("aws:kinesis");
        out.name("eventVersion").value("1.0");
        out.name("eventID").value(entry.shardId + ":" + entry.sequenceNumber);
        out.name("eventName").value("aws:kinesis:record");
        out.name("invokeIdentityArn").value("arn:aws:iam::123456789012:role/example-role");
        out.name("awsRegion").value(region(entry.streamArn));
        out.name("eventSourceARN").value(entry.streamArn);
        out.endObject();
    }

    /** {@code arn:partition:service:region:account:resource}. */
    private static String region(String arn) {
        String[] parts = arn.split(":", 6);
        return parts.length > 3 ? parts[3] : "us-east-1";
    }
}
