package io.handrail.streams.sqs;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.handrail.core.json.Json;
import io.handrail.core.json.JsonDecoder;
import io.handrail.streams.internal.Payload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A body that is an event of EventBridge. */
record EventBridgeBody<T>(EventBridgeEvent event, T detail) {

    static <T> EventBridgeBody<T> parse(String body, Payload<T> payload) {
        return Objects.requireNonNull(Json.parse(body, new Reader<>(payload)));
    }

    /** Not a lambda, whose machinery costs a cold start more than the reading. */
    private record Reader<T>(Payload<T> payload) implements JsonDecoder<EventBridgeBody<T>> {

        @Override
        public EventBridgeBody<T> read(JsonReader in) throws IOException {
            return body(in, payload);
        }
    }

    private static <T> EventBridgeBody<T> body(JsonReader in, Payload<T> payload) throws IOException {
        String id = null;
        String source = null;
        String detailType = null;
        String account = null;
        String time = null;
        String region = null;
        List<String> resources = List.of();
        T detail = null;
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "id" -> id = Json.nullableString(in);
                case "source" -> source = Json.nullableString(in);
                case "detail-type" -> detailType = Json.nullableString(in);
                case "account" -> account = Json.nullableString(in);
                case "time" -> time = Json.nullableString(in);
                case "region" -> region = Json.nullableString(in);
                case "resources" -> resources = resources(in);
                case "detail" -> detail = detail(in, payload);
                default -> in.skipValue();
            }
        }
        in.endObject();
        EventBridgeEvent event = new EventBridgeEvent(
                required(id, "id"),
                required(source, "source"),
                required(detailType, "detail-type"),
                account,
                time,
                region,
                resources);
        return new EventBridgeBody<>(event, required(detail, "detail"));
    }

    /** EventBridge Scheduler, alone, writes it as a string with JSON in it. */
    private static <T> T detail(JsonReader in, Payload<T> payload) throws IOException {
        return in.peek() == JsonToken.STRING ? payload.of(in.nextString()) : payload.read(in);
    }

    private static <V> V required(@Nullable V value, String field) {
        return JsonText.required(
                value, "$", field + " is missing, so the body is not an event of EventBridge as it comes from a rule");
    }

    private static List<String> resources(JsonReader in) throws IOException {
        List<String> resources = new ArrayList<>();
        if (Json.skipNull(in)) {
            return resources;
        }
        in.beginArray();
        while (in.hasNext()) {
            String resource = Json.nullableString(in);
            if (resource != null) {
                resources.add(resource);
            }
        }
        in.endArray();
        return resources;
    }
}
