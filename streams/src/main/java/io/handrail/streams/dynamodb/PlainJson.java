package io.handrail.streams.dynamodb;

import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.Json;
import io.handrail.streams.dynamodb.internal.DynamoDbNumber;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/**
 * Items as plain JSON ({@code {"id":"o-1","total":12.50}}), as the user's types are bound to it: numbers with all their
 * digits, sets as arrays, bytes as base64. The types of DynamoDB are lost; {@link DynamoDbJson} keeps them.
 */
public final class PlainJson {

    private PlainJson() {}

    /** The item as JSON. */
    public static String toJson(Map<String, DynamoDbValue> item) {
        return Json.toJson(item, (out, attributes) -> write(out, Objects.requireNonNull(attributes)));
    }

    /** Writes the item; null attributes are written as null. */
    public static void write(JsonWriter out, Map<String, DynamoDbValue> item) throws IOException {
        boolean nulls = out.getSerializeNulls();
        out.setSerializeNulls(true);
        map(out, item);
        out.setSerializeNulls(nulls);
    }

    private static void map(JsonWriter out, Map<String, DynamoDbValue> item) throws IOException {
        out.beginObject();
        for (Map.Entry<String, DynamoDbValue> each : item.entrySet()) {
            out.name(each.getKey());
            value(out, each.getValue());
        }
        out.endObject();
    }

    private static void value(JsonWriter out, DynamoDbValue value) throws IOException {
        switch (value.type()) {
            case S -> out.value(value.s());
            case N -> out.jsonValue(DynamoDbNumber.json(value.n()));
            case B -> bytes(out, value.b());
            case BOOL -> out.value(value.bool());
            case NULL -> out.nullValue();
            case M -> map(out, value.m());
            case SS, NS, BS, L -> elements(out, value);
        }
    }

    private static void elements(JsonWriter out, DynamoDbValue value) throws IOException {
        out.beginArray();
        switch (value.type()) {
            case SS -> {
                for (String each : value.ss()) {
                    out.value(each);
                }
            }
            case NS -> {
                for (String each : value.ns()) {
                    out.jsonValue(DynamoDbNumber.json(each));
                }
            }
            case BS -> {
                for (byte[] each : value.bs()) {
                    bytes(out, each);
                }
            }
            default -> {
                for (DynamoDbValue each : value.l()) {
                    value(out, each);
                }
            }
        }
        out.endArray();
    }

    private static void bytes(JsonWriter out, byte[] bytes) throws IOException {
        out.value(Base64.getEncoder().encodeToString(bytes));
    }
}
