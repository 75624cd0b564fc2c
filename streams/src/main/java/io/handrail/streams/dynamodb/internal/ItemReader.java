package io.handrail.streams.dynamodb.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.streams.dynamodb.DynamoDbValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads items of DynamoDB's JSON. What is not of that form is skipped, and remembered as the problem: one such item must
 * not keep the rest of the event from being read.
 */
public final class ItemReader {

    private @Nullable InvalidJsonException problem;

    /** Reads an item, and throws if it has a problem. */
    public static Map<String, DynamoDbValue> read(JsonReader in) throws IOException {
        ItemReader reader = new ItemReader();
        Map<String, DynamoDbValue> item = reader.item(in);
        if (reader.problem != null) {
            throw reader.problem;
        }
        if (item == null) {
            throw new InvalidJsonException("$", "the document is null");
        }
        return item;
    }

    /** The first problem of all that was read. */
    @Nullable
    InvalidJsonException problem() {
        return problem;
    }

    /** Remembers a problem, if it is the first. */
    void note(String path, String what) {
        if (problem == null) {
            problem = new InvalidJsonException(path, what);
        }
    }

    /** Whether the next value is of this kind; if not, it is skipped. */
    boolean is(JsonReader in, JsonToken expected, String what) throws IOException {
        if (in.peek() == expected) {
            return true;
        }
        note(in.getPath(), "expected " + what);
        in.skipValue();
        return false;
    }

    /** The item; null where the JSON is null or something else than an item. */
    @Nullable
    Map<String, DynamoDbValue> item(JsonReader in) throws IOException {
        if (Json.skipNull(in)) {
            return null;
        }
        return is(in, JsonToken.BEGIN_OBJECT, "an object of attributes")
                ? Collections.unmodifiableMap(attributes(in))
                : null;
    }

    private Map<String, DynamoDbValue> attributes(JsonReader in) throws IOException {
        Map<String, DynamoDbValue> attributes = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            DynamoDbValue value = value(in);
            if (value != null && attributes.put(name, value) != null) {
                note(in.getPreviousPath(), "the attribute is there twice");
            }
        }
        in.endObject();
        return attributes;
    }

    private @Nullable DynamoDbValue value(JsonReader in) throws IOException {
        if (!is(in, JsonToken.BEGIN_OBJECT, "an object with the value by its type")) {
            return null;
        }
        DynamoDbValue value = null;
        in.beginObject();
        while (in.hasNext()) {
            String type = in.nextName();
            if (Json.skipNull(in)) {
                // Some serializers write all types, those that the value is not as null.
                continue;
            }
            DynamoDbValue one = value(in, type);
            if (one != null && value != null) {
                note(in.getPreviousPath(), "a second type for one value");
            }
            value = one == null ? value : one;
        }
        in.endObject();
        if (value == null) {
            note(in.getPreviousPath(), "expected a value by its type: S, N, B, BOOL, NULL, SS, NS, BS, M or L");
        }
        return value;
    }

    private @Nullable DynamoDbValue value(JsonReader in, String type) throws IOException {
        try {
            switch (type) {
                case "S" -> {
                    return is(in, JsonToken.STRING, "a string") ? DynamoDbValue.fromS(in.nextString()) : null;
                }
                case "N" -> {
                    return isNumber(in) ? DynamoDbValue.fromN(in.nextString()) : null;
                }
                case "B" -> {
                    return is(in, JsonToken.STRING, "base64 text")
                            ? DynamoDbValue.fromB(base64(in.nextString()))
                            : null;
                }
                case "BOOL" -> {
                    return is(in, JsonToken.BOOLEAN, "a boolean") ? DynamoDbValue.fromBool(in.nextBoolean()) : null;
                }
                case "NULL" -> {
                    in.skipValue();
                    return DynamoDbValue.fromNul();
                }
                case "SS" -> {
                    return DynamoDbValue.fromSs(texts(in));
                }
                case "NS" -> {
                    return DynamoDbValue.fromNs(texts(in));
                }
                case "BS" -> {
                    return DynamoDbValue.fromBs(binaries(in));
                }
                case "M" -> {
                    return is(in, JsonToken.BEGIN_OBJECT, "an object of attributes")
                            ? DynamoDbValue.fromM(attributes(in))
                            : null;
                }
                case "L" -> {
                    return DynamoDbValue.fromL(list(in));
                }
                default -> in.skipValue();
            }
        } catch (IllegalArgumentException e) {
            // Numbers and base64; their messages do not repeat what was read.
            note(in.getPreviousPath(), String.valueOf(e.getMessage()));
        }
        return null;
    }

    private boolean isNumber(JsonReader in) throws IOException {
        return in.peek() == JsonToken.NUMBER || is(in, JsonToken.STRING, "a number as text");
    }

    private static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("expected base64 text", null);
        }
    }

    private List<String> texts(JsonReader in) throws IOException {
        List<String> texts = new ArrayList<>();
        if (is(in, JsonToken.BEGIN_ARRAY, "an array")) {
            in.beginArray();
            while (in.hasNext()) {
                if (in.peek() == JsonToken.NUMBER || is(in, JsonToken.STRING, "a string")) {
                    texts.add(in.nextString());
                }
            }
            in.endArray();
        }
        return texts;
    }

    private List<byte[]> binaries(JsonReader in) throws IOException {
        List<byte[]> all = new ArrayList<>();
        for (String text : texts(in)) {
            all.add(base64(text));
        }
        return all;
    }

    private List<DynamoDbValue> list(JsonReader in) throws IOException {
        List<DynamoDbValue> values = new ArrayList<>();
        if (is(in, JsonToken.BEGIN_ARRAY, "an array")) {
            in.beginArray();
            while (in.hasNext()) {
                DynamoDbValue value = value(in);
                if (value != null) {
                    values.add(value);
                }
            }
            in.endArray();
        }
        return values;
    }
}
