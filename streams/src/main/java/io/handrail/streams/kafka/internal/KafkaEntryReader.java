package io.handrail.streams.kafka.internal;

import com.google.gson.stream.JsonReader;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.streams.kafka.KafkaEvent;
import io.handrail.streams.kafka.KafkaHeader;
import io.handrail.streams.kafka.SchemaMetadata;
import io.handrail.streams.kafka.TimestampType;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one record of a list; an instance reads one and is thrown away. */
final class KafkaEntryReader {

    private static final int ABSENT = -1;

    private final String topicPartition;
    private @Nullable String topic;
    private int partition = ABSENT;
    private long offset = ABSENT;
    private long timestamp = ABSENT;
    private TimestampType timestampType = TimestampType.NO_TIMESTAMP_TYPE;
    private @Nullable String key;
    private @Nullable String value;
    private List<KafkaHeader> headers = List.of();
    private @Nullable SchemaMetadata keySchema;
    private @Nullable SchemaMetadata valueSchema;

    KafkaEntryReader(String topicPartition) {
        this.topicPartition = topicPartition;
    }

    KafkaEvent.Entry read(JsonReader in) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (Json.skipNull(in)) {
            } else {
                field(in, name);
            }
        }
        in.endObject();
        if (topic == null || partition < 0 || offset < 0) {
            throw new InvalidJsonException(
                    in.getPreviousPath(), "no topic, partition or offset, so the record cannot be reported to Lambda");
        }
        return new KafkaEvent.Entry(
                topicPartition,
                topic,
                partition,
                offset,
                timestamp,
                timestampType,
                key,
                value,
                headers,
                keySchema,
                valueSchema);
    }

    private void field(JsonReader in, String name) throws IOException {
        switch (name) {
            case "topic" -> topic = in.nextString();
            case "partition" -> partition = in.nextInt();
            case "offset" -> offset = in.nextLong();
            case "timestamp" -> timestamp = in.nextLong();
            case "timestampType" -> timestampType = type(in.nextString());
            case "key" -> key = in.nextString();
            case "value" -> value = in.nextString();
            case "headers" -> headers = HeadersReader.read(in);
            case "keySchemaMetadata" -> keySchema = schema(in);
            case "valueSchemaMetadata" -> valueSchema = schema(in);
            default -> in.skipValue();
        }
    }

    private static TimestampType type(String name) {
        return switch (name) {
            case "CREATE_TIME" -> TimestampType.CREATE_TIME;
            case "LOG_APPEND_TIME" -> TimestampType.LOG_APPEND_TIME;
            default -> TimestampType.NO_TIMESTAMP_TYPE;
        };
    }

    private static SchemaMetadata schema(JsonReader in) throws IOException {
        String dataFormat = null;
        String schemaId = null;
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "dataFormat" -> dataFormat = Json.nullableString(in);
                case "schemaId" -> schemaId = Json.nullableString(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
        return new SchemaMetadata(dataFormat, schemaId);
    }
}
