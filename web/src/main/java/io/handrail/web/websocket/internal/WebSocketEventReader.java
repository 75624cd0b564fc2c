package io.handrail.web.websocket.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.core.json.JsonDecoder;
import io.handrail.web.websocket.WebSocketEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the event of a WebSocket API. */
public final class WebSocketEventReader implements JsonDecoder<WebSocketEvent> {

    /** What is known so far. */
    private static final class Parts {

        final Map<String, String> context = new LinkedHashMap<>();
        final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Map<String, String> query = Map.of();
        Map<String, String> authorizer = Map.of();

        @Nullable
        String body;

        boolean base64;
    }

    @Override
    public WebSocketEvent read(JsonReader in) throws IOException {
        Parts parts = new Parts();
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "headers" -> parts.headers.putAll(strings(in));
                case "queryStringParameters" -> parts.query = strings(in);
                case "requestContext" -> context(in, parts);
                case "body" -> parts.body = Json.nullableString(in);
                case "isBase64Encoded" -> parts.base64 = "true".equals(scalar(in));
                default -> in.skipValue();
            }
        }
        in.endObject();
        return event(parts);
    }

    private static void context(JsonReader in, Parts parts) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            switch (name) {
                case "authorizer" -> parts.authorizer = strings(in);
                case "identity" -> {
                    String ip = strings(in).get("sourceIp");
                    parts.context.put("sourceIp", ip == null ? "" : ip);
                }
                default -> {
                    String value = scalar(in);
                    if (value != null) {
                        parts.context.put(name, value);
                    }
                }
            }
        }
        in.endObject();
    }

    /** An object's values as strings, those that are objects and arrays as JSON. */
    private static Map<String, String> strings(JsonReader in) throws IOException {
        if (Json.skipNull(in)) {
            return Map.of();
        }
        Map<String, String> values = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            String value = scalar(in);
            if (value != null) {
                values.put(name, value);
            }
        }
        in.endObject();
        return Collections.unmodifiableMap(values);
    }

    private static @Nullable String scalar(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.STRING) {
            return in.nextString();
        }
        return Json.skipNull(in) ? null : Json.text(in);
    }

    private static WebSocketEvent event(Parts parts) {
        String type = required(parts, "eventType");
        return new WebSocketEvent(
                type,
                required(parts, "routeKey"),
                required(parts, "connectionId"),
                Instant.ofEpochMilli(number(parts, "connectedAt")),
                new WebSocketEvent.Api(
                        required(parts, "apiId"), required(parts, "domainName"), required(parts, "stage")),
                new WebSocketEvent.Client(
                        Collections.unmodifiableMap(parts.headers),
                        parts.query,
                        parts.context.getOrDefault("sourceIp", "")),
                parts.authorizer,
                body(parts),
                type.equals("DISCONNECT")
                        ? new WebSocketEvent.Disconnect(
                                (int) number(parts, "disconnectStatusCode"),
                                parts.context.getOrDefault("disconnectReason", ""))
                        : null);
    }

    private static @Nullable String body(Parts parts) {
        if (parts.body == null || !parts.base64) {
            return parts.body;
        }
        try {
            return new String(Base64.getDecoder().decode(parts.body), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidJsonException("$.body", "expected base64, as isBase64Encoded says");
        }
    }

    private static long number(Parts parts, String name) {
        String value = parts.context.get(name);
        try {
            return value == null ? 0 : Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new InvalidJsonException("$.requestContext." + name, "expected a whole number");
        }
    }

    private static String required(Parts parts, String name) {
        String value = parts.context.get(name);
        if (value == null || value.isEmpty()) {
            throw new InvalidJsonException(
                    "$.requestContext." + name, "missing, so this is no event of a WebSocket API");
        }
        return value;
    }
}
