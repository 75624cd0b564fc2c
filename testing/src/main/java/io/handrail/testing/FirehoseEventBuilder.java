package io.handrail.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The event of a Firehose transformation. Its source is {@code Direct PUT} unless it is told another. Not thread-safe.
 *
 * @see Events#firehose()
 * @see <a href="https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html">AWS: transform source data</a>
 */
public final class FirehoseEventBuilder {

    private static final String REGION = "us-east-1";
    private static final String SOME_ID = "49546986683135544286507457936321625675700192471156780000";
    private static final long SOME_TIME =
            Instant.parse("2026-11-23T09:15:42.123Z").toEpochMilli();

    private record Entry(String recordId, @Nullable String partitionKey, String base64) {}

    private final List<Entry> entries = new ArrayList<>();
    private String stream = "example-stream";
    private @Nullable String kinesisStream;
    private boolean msk;

    FirehoseEventBuilder() {}

    /** The Firehose stream's name; {@code example-stream} if not set. */
    public FirehoseEventBuilder deliveryStream(String name) {
        this.stream = name;
        return this;
    }

    /** Firehose reads this Kinesis stream: the records have its metadata. */
    public FirehoseEventBuilder fromKinesis(String streamName) {
        this.kinesisStream = streamName;
        return this;
    }

    /** Firehose reads a topic of Amazon MSK: data is called {@code kafkaRecordValue}. */
    public FirehoseEventBuilder fromMsk() {
        this.msk = true;
        return this;
    }

    /** One more record with this text. Its id is a number of 56 digits, as long as Firehose's are. */
    public FirehoseEventBuilder record(String text) {
        return record(text.getBytes(UTF_8));
    }

    /** One more record with these bytes. */
    public FirehoseEventBuilder record(byte[] data) {
        return record("key-" + entries.size(), data);
    }

    /** One more record with these bytes, put with this partition key where the source is Kinesis. */
    public FirehoseEventBuilder record(String partitionKey, byte[] data) {
        return base64(nextId(), partitionKey, Base64.getEncoder().encodeToString(data));
    }

    /** One more record whose data is this, base64 or not. */
    public FirehoseEventBuilder rawRecord(String recordId, String base64) {
        return base64(recordId, null, base64);
    }

    private FirehoseEventBuilder base64(String recordId, @Nullable String partitionKey, String base64) {
        entries.add(new Entry(recordId, partitionKey, base64));
        return this;
    }

    private String nextId() {
        String number = Integer.toString(entries.size());
        return SOME_ID.substring(0, SOME_ID.length() - number.length()) + number;
    }

    /** The event. */
    public String json() {
        return Json.toJson(this, (out, event) -> write(out));
    }

    private void write(JsonWriter out) throws IOException {
        out.beginObject();
        out.name("invocationId").value("0f4c9e4b-5c5e-4a5c-9a0b-000000000001");
        if (kinesisStream != null) {
            out.name("sourceKinesisStreamArn").value(arn("kinesis", "stream/" + kinesisStream));
        }
        if (msk) {
            out.name("sourceMSKArn").value(arn("kafka", "cluster/example-cluster/0f4c9e4b-5c5e-4a5c-9a0b-1"));
        }
        out.name("deliveryStreamArn").value(arn("firehose", "deliverystream/" + stream));
        out.name("region").value(REGION);
        out.name("records").beginArray();
        for (int i = 0; i < entries.size(); i++) {
            write(out, i, entries.get(i));
        }
        out.endArray().endObject();
    }

    private static String arn(String service, String resource) {
        return "arn:aws:" + service + ":" + REGION + ":123456789012:" + resource;
    }

    private void write(JsonWriter out, int index, Entry entry) throws IOException {
        out.beginObject();
        out.name("recordId").value(entry.recordId);
        out.name("approximateArrivalTimestamp").value(SOME_TIME);
        out.name(msk ? "kafkaRecordValue" : "data").value(entry.base64);
        if (kinesisStream != null) {
            out.name("kinesisRecordMetadata").beginObject();
            out.name("sequenceNumber").value(entry.recordId);
            out.name("subsequenceNumber").value(0);
            out.name("partitionKey").value(entry.partitionKey == null ? "key" : entry.partitionKey);
            out.name("shardId").value("shardId-000000000000");
            out.name("approximateArrivalTimestamp").value(SOME_TIME).endObject();
        }
        if (msk) {
            out.name("mskRecordMetadata").beginObject();
            out.name("offset").value(Integer.toString(index));
            out.name("partitionId").value("0");
            out.name("approximateArrivalTimestamp").value(SOME_TIME).endObject();
        }
        out.endObject();
    }
}
