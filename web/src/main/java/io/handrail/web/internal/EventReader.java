package io.handrail.web.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.core.json.JsonDecoder;
import io.handrail.web.Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a request from the event of any of the services. Whatever an event lacks, and whatever is null in it, is not there. */
public final class EventReader implements JsonDecoder<Request> {

    /** Holds nothing. */
    public EventReader() {}

    @Override
    public @Nullable Request read(JsonReader in) throws IOException {
        if (in.peek() != JsonToken.BEGIN_OBJECT) {
            throw new InvalidJsonException("$", "not an HTTP request: an object is expected");
        }
        HttpEvent event = new HttpEvent();
        in.beginObject();
        while (in.hasNext()) {
            field(in, in.nextName(), event);
        }
        in.endObject();
        return event.request();
    }

    private static void field(JsonReader in, String name, HttpEvent event) throws IOException {
        switch (name) {
            case "version" -> event.version = Json.nullableString(in);
            case "httpMethod" -> event.method = Json.nullableString(in);
            case "path" -> event.path = Json.nullableString(in);
            case "rawPath" -> event.rawPath = Json.nullableString(in);
            case "rawQueryString" -> event.rawQuery = Json.nullableString(in);
            case "body" -> event.body = Json.nullableString(in);
            case "isBase64Encoded" -> event.base64 = !Json.skipNull(in) && in.nextBoolean();
            case "headers" -> event.headers = single(in);
            case "multiValueHeaders" -> event.multiHeaders = multi(in);
            case "queryStringParameters" -> event.query = single(in);
            case "multiValueQueryStringParameters" -> event.multiQuery = multi(in);
            case "cookies" -> event.cookies = strings(in);
            case "stageVariables" -> event.stageVariables = single(in);
            case "requestContext" -> ContextReader.read(in, event);
            default -> in.skipValue();
        }
    }

    private static @Nullable Map<String, List<String>> single(JsonReader in) throws IOException {
        if (Json.skipNull(in)) {
            return null;
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            String value = Json.nullableString(in);
            if (value != null) {
                values.put(name, List.of(value));
            }
        }
        in.endObject();
        return values;
    }

    private static @Nullable Map<String, List<String>> multi(JsonReader in) throws IOException {
        if (Json.skipNull(in)) {
            return null;
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            List<String> all = strings(in);
            if (!all.isEmpty()) {
                values.put(name, all);
            }
        }
        in.endObject();
        return values;
    }

    static List<String> strings(JsonReader in) throws IOException {
        if (Json.skipNull(in)) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            String each = Json.nullableString(in);
            if (each != null) {
                all.add(each);
            }
        }
        in.endArray();
        return all;
    }
}
