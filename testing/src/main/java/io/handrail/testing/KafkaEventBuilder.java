package io.handrail.testing;

import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event of Kafka records. Settings are of one record until {@link #and()} begins the next, which starts as a copy
 * with the next offset and without headers. Not thread-safe.
 *
 * @see Events#kafka()
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-msk.html">AWS: Lambda with Amazon MSK</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-kafka.html">AWS: Lambda with Apache Kafka</a>
 */
public final class KafkaEventBuilder {

    private static final String SERVERS =
            "b-1.example.a1bcde.c1.kafka.us-east-1.amazonaws.com:9092,b-2.example.a1bcde.c1.kafka.us-east-1.amazonaws.com:9092";

    /** @param value an array of numbers, or null, as JSON */
    private record Header(String name, String value) {}

    /** Key and value are base64. */
    private record Entry(
            String topic,
            int partition,
            long offset,
            Instant timestamp,
            String timestampType,
            @Nullable String key,
            @Nullable String value,
            List<Header> headers,
            @Nullable String schemaFormat,
            @Nullable String schemaId) {}

    private final List<Entry> finished = new ArrayList<>();
    private boolean selfManaged;
    private boolean empty;
    private String topic = "example-topic";
    private int partition;
    private long offset;
    private Instant timestamp = Instant.parse("2026-11-23T09:15:42.123Z");
    private String timestampType = "CREATE_TIME";
    private @Nullable String key;
    private @Nullable String value = base64(utf8("{}"));
    private List<Header> headers = new ArrayList<>();
    private @Nullable String schemaFormat;
    private @Nullable String schemaId;

    KafkaEventBuilder() {}

    /** The event of a cluster of one's own; if not set, it is one of Amazon MSK. */
    public KafkaEventBuilder selfManaged() {
        this.selfManaged = true;
        return this;
    }

    /** An event without any record. */
    public KafkaEventBuilder empty() {
        this.empty = true;
        return this;
    }

    /** The record's topic. */
    public KafkaEventBuilder topic(String name) {
        this.topic = name;
        return this;
    }

    /** The number of the record's partition; 0 if not set. */
    public KafkaEventBuilder partition(int number) {
        this.partition = number;
        return this;
    }

    /** The record's place in its partition; 0 if not set. */
    public KafkaEventBuilder offset(long place) {
        this.offset = place;
        return this;
    }

    /** The record's timestamp, to the millisecond. */
    public KafkaEventBuilder timestamp(Instant instant) {
        this.timestamp = instant;
        return this;
    }

    /** What the timestamp is: {@code CREATE_TIME} if not set, or {@code LOG_APPEND_TIME}. */
    public KafkaEventBuilder timestampType(String type) {
        this.timestampType = type;
        return this;
    }

    /** The record's key as text; null, as if not set, for a record without one. */
    public KafkaEventBuilder key(@Nullable String text) {
        this.key = text == null ? null : base64(utf8(text));
        return this;
    }

    /** The record's key. */
    public KafkaEventBuilder key(byte[] bytes) {
        this.key = base64(bytes);
        return this;
    }

    /** The record's value as text; if not set, an empty JSON object. */
    public KafkaEventBuilder value(String text) {
        this.value = base64(utf8(text));
        return this;
    }

    /** The record's value. */
    public KafkaEventBuilder value(byte[] bytes) {
        this.value = base64(bytes);
        return this;
    }

    /** No value: what has the record's key is deleted. */
    public KafkaEventBuilder tombstone() {
        this.value = null;
        return this;
    }

    /** Adds a header of text to the record. */
    public KafkaEventBuilder header(String name, String text) {
        return header(name, utf8(text));
    }

    /** Adds a header to the record; null as Kafka's clients allow it. */
    public KafkaEventBuilder header(String name, byte @Nullable [] bytes) {
        headers.add(new Header(name, bytes == null ? "null" : signed(bytes)));
        return this;
    }

    /** The schema by which Lambda validated the value; if not set, there is no registry. */
    public KafkaEventBuilder valueSchema(String dataFormat, String id) {
        this.schemaFormat = dataFormat;
        this.schemaId = id;
        return this;
    }

    /** Begins another record, the next of the same topic and partition until they are changed. */
    public KafkaEventBuilder and() {
        finished.add(current());
        headers = new ArrayList<>();
        offset++;
        return this;
    }

    private Entry current() {
        return new Entry(
                topic, partition, offset, timestamp, timestampType, key, value, headers, schemaFormat, schemaId);
    }

    /** The event. */
    public String json() {
        Map<String, List<Entry>> partitions = new LinkedHashMap<>();
        if (!empty) {
            List<Entry> all = new ArrayList<>(finished);
            all.add(current());
            for (Entry one : all) {
                partitions
                        .computeIfAbsent(one.topic + "-" + one.partition, name -> new ArrayList<>())
                        .add(one);
            }
        }
        return Json.toJson(partitions, this::write);
    }

    private void write(JsonWriter out, @Nullable Map<String, List<Entry>> partitions) throws IOException {
        out.beginObject();
        out.name("eventSource").value(selfManaged ? "SelfManagedKafka" : "aws:kafka");
        if (!selfManaged) {
            out.name("eventSourceArn")
                    .value(
                            "arn:aws:kafka:us-east-1:123456789012:cluster/example/e9f754c6-d29a-4430-a7db-958a19fd2c54-4");
        }
        out.name("bootstrapServers").value(SERVERS);
        out.name("records").beginObject();
        if (partitions != null) {
            for (Map.Entry<String, List<Entry>> one : partitions.entrySet()) {
                out.name(one.getKey()).beginArray();
                for (Entry entry : one.getValue()) {
                    write(out, entry);
                }
                out.endArray();
            }
        }
        out.endObject().endObject();
    }

    private static void write(JsonWriter out, Entry one) throws IOException {
        out.beginObject();
        out.name("topic").value(one.topic);
        out.name("partition").value(one.partition);
        out.name("offset").value(one.offset);
        out.name("timestamp").value(one.timestamp.toEpochMilli());
        out.name("timestampType").value(one.timestampType);
        out.name("key").value(one.key);
        out.name("value").value(one.value);
        if (one.schemaFormat != null) {
            out.name("valueSchemaMetadata").beginObject();
            out.name("dataFormat").value(one.schemaFormat);
            out.name("schemaId").value(one.schemaId).endObject();
        }
        out.name("headers").beginArray();
        for (Header header : one.headers) {
            out.beginObject().name(header.name).jsonValue(header.value).endObject();
        }
        out.endArray().endObject();
    }

    /** As Lambda writes the bytes of headers. */
    private static String signed(byte[] bytes) {
        return Arrays.toString(bytes).replace(" ", "");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
