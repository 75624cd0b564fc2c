package io.handrail.streams.kafka.internal;

import com.google.gson.stream.JsonReader;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.core.json.JsonDecoder;
import io.handrail.streams.kafka.KafkaEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the event of Amazon MSK and of other clusters: lists of records by topic and partition. */
public final class KafkaEventReader implements JsonDecoder<KafkaEvent> {

    @Override
    public KafkaEvent read(JsonReader in) throws IOException {
        in.beginObject();
        return rest(in.hasNext() ? in.nextName() : null, in);
    }

    /**
     * Reads on in an event that is begun.
     *
     * @param begun the field that comes next, whose name was read; null at the event's end
     */
    public static KafkaEvent rest(@Nullable String begun, JsonReader in) throws IOException {
        String source = null;
        String arn = null;
        String servers = null;
        List<KafkaEvent.Entry> records = null;
        for (String name = begun; name != null; name = in.hasNext() ? in.nextName() : null) {
            switch (name) {
                case "eventSource" -> source = source(in);
                case "eventSourceArn" -> arn = Json.nullableString(in);
                case "bootstrapServers" -> servers = Json.nullableString(in);
                case "records" -> records = records(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
        if (records == null) {
            if (source == null) {
                throw new InvalidJsonException("$", "no records, so not an event of Kafka");
            }
            records = List.of();
        }
        return new KafkaEvent(source, arn, servers, records);
    }

    private static @Nullable String source(JsonReader in) throws IOException {
        String source = Json.nullableString(in);
        // AWS's guide writes SelfManagedKafka; aws:SelfManagedKafka is seen in events too.
        if (source != null
                && !source.equals("aws:kafka")
                && !source.equals("SelfManagedKafka")
                && !source.equals("aws:SelfManagedKafka")) {
            throw new InvalidJsonException(in.getPreviousPath(), "neither aws:kafka nor SelfManagedKafka");
        }
        return source;
    }

    private static @Nullable List<KafkaEvent.Entry> records(JsonReader in) throws IOException {
        if (Json.skipNull(in)) {
            return null;
        }
        List<KafkaEvent.Entry> records = new ArrayList<>();
        in.beginObject();
        while (in.hasNext()) {
            String topicPartition = in.nextName();
            in.beginArray();
            while (in.hasNext()) {
                records.add(new KafkaEntryReader(topicPartition).read(in));
            }
            in.endArray();
        }
        in.endObject();
        return records;
    }
}
