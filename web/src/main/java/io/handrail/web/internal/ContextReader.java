package io.handrail.web.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.handrail.core.json.Json;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an event's {@code requestContext}. */
final class ContextReader {

    private ContextReader() {}

    static void read(JsonReader in, HttpEvent event) throws IOException {
        if (Json.skipNull(in)) {
            return;
        }
        Map<String, String> identity = Map.of();
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "elb" -> {
                    event.elb = in.peek() != JsonToken.NULL;
                    in.skipValue();
                }
                case "http" -> http(in, event);
                case "identity" -> identity = identity(in, event);
                case "authorizer" -> event.claims = ClaimsReader.read(in);
                case "stage" -> event.stage = Json.nullableString(in);
                case "requestId" -> event.id = Json.nullableString(in);
                case "domainName" -> event.domainName = Json.nullableString(in);
                case "connectionId" -> event.connectionId = Json.nullableString(in);
                case "timeEpoch", "requestTimeEpoch" -> event.epochMillis = Json.skipNull(in) ? 0 : in.nextLong();
                default -> in.skipValue();
            }
        }
        in.endObject();
        event.claims = ClaimsReader.withIdentity(event.claims, identity);
    }

    private static void http(JsonReader in, HttpEvent event) throws IOException {
        if (Json.skipNull(in)) {
            return;
        }
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "method" -> event.contextMethod = Json.nullableString(in);
                case "sourceIp" -> event.sourceIp = Json.nullableString(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
    }

    private static Map<String, String> identity(JsonReader in, HttpEvent event) throws IOException {
        if (Json.skipNull(in)) {
            return Map.of();
        }
        Map<String, String> values = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            JsonToken token = in.peek();
            if (token == JsonToken.STRING || token == JsonToken.NUMBER) {
                values.put(name, in.nextString());
            } else {
                in.skipValue();
            }
        }
        in.endObject();
        @Nullable String address = values.get("sourceIp");
        event.sourceIp = address;
        return values;
    }
}
