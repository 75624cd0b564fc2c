package io.handrail.streams.firehose.transform;

import com.google.gson.stream.JsonReader;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.core.json.JsonDecoder;
import io.handrail.core.time.UtcTime;
import io.handrail.streams.firehose.transform.internal.AnyJson;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what CloudWatch Logs delivers to a subscription. Fields may come in any order, and others beside them. */
final class LogSubscriptionReader implements JsonDecoder<LogSubscriptionReader.Message> {

    /** Each event with what all of them have in common. */
    record Message(@Nullable String type, List<Map<String, Object>> events) {}

    @Override
    public Message read(JsonReader in) throws IOException {
        Map<String, Object> common = new LinkedHashMap<>();
        List<Map<String, Object>> events = new ArrayList<>();
        String type = null;
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (Json.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "messageType" -> type = in.nextString();
                case "owner", "logGroup", "logStream" -> common.put(name, in.nextString());
                case "subscriptionFilters" -> common.put(name, any(in));
                case "logEvents" -> events(in, events);
                default -> in.skipValue();
            }
        }
        in.endObject();
        List<Map<String, Object>> complete = new ArrayList<>(events.size());
        for (Map<String, Object> event : events) {
            Map<String, Object> object = new LinkedHashMap<>(common);
            object.putAll(event);
            complete.add(object);
        }
        return new Message(type, complete);
    }

    private static void events(JsonReader in, List<Map<String, Object>> events) throws IOException {
        in.beginArray();
        while (in.hasNext()) {
            events.add(event(in));
        }
        in.endArray();
    }

    private static Map<String, Object> event(JsonReader in) throws IOException {
        Map<String, Object> event = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (Json.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "id", "message" -> event.put(name, in.nextString());
                case "timestamp" -> event.put(name, UtcTime.format(Instant.ofEpochMilli(in.nextLong())));
                case "extractedFields" -> event.put(name, any(in));
                default -> in.skipValue();
            }
        }
        in.endObject();
        return event;
    }

    private static Object any(JsonReader in) throws IOException {
        Object value = AnyJson.BINDING.read(in);
        if (value == null) {
            throw new InvalidJsonException(in.getPath(), "expected a value but found null");
        }
        return value;
    }
}
