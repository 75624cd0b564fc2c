package io.handrail.streams.dynamodb;

import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.Json;
import io.handrail.streams.dynamodb.internal.ItemReader;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/**
 * Items as DynamoDB's own JSON, with the type of each value ({@code {"id":{"S":"o-1"},"total":{"N":"12.50"}}}): nothing
 * is lost.
 *
 * @see PlainJson
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html">AWS:
 *     DynamoDB low-level API</a>
 */
public final class DynamoDbJson {

    private DynamoDbJson() {}

    /** The item as JSON. */
    public static String toJson(Map<String, DynamoDbValue> item) {
        return Json.toJson(item, (out, attributes) -> write(out, Objects.requireNonNull(attributes)));
    }

    /** The value as JSON. */
    public static String toJson(DynamoDbValue value) {
        return Json.toJson(value, (out, one) -> write(out, Objects.requireNonNull(one)));
    }

    /**
     * The item of JSON.
     *
     * @throws io.handrail.core.json.InvalidJsonException if it is not an item's JSON
     */
    public static Map<String, DynamoDbValue> parse(String json) {
        return Objects.requireNonNull(Json.parse(json, ItemReader::read));
    }

    /** Writes the item. */
    public static void write(JsonWriter out, Map<String, DynamoDbValue> item) throws IOException {
        out.beginObject();
        for (Map.Entry<String, DynamoDbValue> each : item.entrySet()) {
            out.name(each.getKey());
            write(out, each.getValue());
        }
        out.endObject();
    }

    /** Writes the value. */
    public static void write(JsonWriter out, DynamoDbValue value) throws IOException {
        out.beginObject().name(value.type().name());
        switch (value.type()) {
            case S -> out.value(value.s());
            case N -> out.value(value.n());
            case B -> out.value(base64(value.b()));
            case BOOL -> out.value(value.bool());
            case NULL -> out.value(true);
            case SS -> texts(out, value.ss());
            case NS -> texts(out, value.ns());
            case BS -> {
                out.beginArray();
                for (byte[] each : value.bs()) {
                    out.value(base64(each));
                }
                out.endArray();
            }
            case M -> write(out, value.m());
            case L -> {
                out.beginArray();
                for (DynamoDbValue each : value.l()) {
                    write(out, each);
                }
                out.endArray();
            }
        }
        out.endObject();
    }

    private static void texts(JsonWriter out, Iterable<String> texts) throws IOException {
        out.beginArray();
        for (String each : texts) {
            out.value(each);
        }
        out.endArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
