package io.handrail.core.idempotency.dynamodb;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * JSON as DynamoDB's own values, and back. Limits:
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html
 */
final class NativeValues {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_DIGITS = 38;
    private static final int MAX_EXPONENT = 125;

    private NativeValues() {}

    /** The value, or null where DynamoDB cannot hold it. */
    static @Nullable AttributeValue fromJson(String json) {
        return Json.parse(json, in -> read(in, 0));
    }

    /** The JSON text, or null where the value is or holds one of a type that this SDK does not know. */
    static @Nullable String toJson(AttributeValue value) {
        return isKnown(value) ? Json.toJson(value, NativeValues::write) : null;
    }

    private static boolean isKnown(AttributeValue value) {
        for (AttributeValue each : value.hasM() ? value.m().values() : value.l()) {
            if (!isKnown(each)) {
                return false;
            }
        }
        return value.type() != AttributeValue.Type.UNKNOWN_TO_SDK_VERSION;
    }

    private static @Nullable AttributeValue read(JsonReader in, int depth) throws IOException {
        AttributeValue.Builder value = AttributeValue.builder();
        switch (in.peek()) {
            case BEGIN_OBJECT -> {
                Map<String, AttributeValue> map = object(in, depth + 1);
                return map == null ? null : value.m(map).build();
            }
            case BEGIN_ARRAY -> {
                List<AttributeValue> list = array(in, depth + 1);
                return list == null ? null : value.l(list).build();
            }
            case NUMBER -> {
                String text = in.nextString();
                return fits(text) ? value.n(text).build() : null;
            }
            case BOOLEAN -> {
                return value.bool(in.nextBoolean()).build();
            }
            case NULL -> {
                in.nextNull();
                return value.nul(true).build();
            }
            default -> {
                return value.s(in.nextString()).build();
            }
        }
    }

    private static @Nullable Map<String, AttributeValue> object(JsonReader in, int depth) throws IOException {
        Map<String, AttributeValue> map = new LinkedHashMap<>();
        boolean fits = depth < MAX_DEPTH;
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            AttributeValue value = read(in, depth);
            if (value == null || name.isEmpty()) {
                fits = false;
            } else {
                map.put(name, value);
            }
        }
        in.endObject();
        return fits ? map : null;
    }

    private static @Nullable List<AttributeValue> array(JsonReader in, int depth) throws IOException {
        List<AttributeValue> list = new ArrayList<>();
        boolean fits = depth < MAX_DEPTH;
        in.beginArray();
        while (in.hasNext()) {
            AttributeValue value = read(in, depth);
            if (value == null) {
                fits = false;
            } else {
                list.add(value);
            }
        }
        in.endArray();
        return fits ? list : null;
    }

    private static boolean fits(String number) {
        if (number.length() > 2 * MAX_DIGITS) {
            return false;
        }
        BigDecimal value = new BigDecimal(number).stripTrailingZeros();
        long exponent = (long) value.precision() - value.scale() - 1;
        return value.precision() <= MAX_DIGITS && Math.abs(exponent) <= MAX_EXPONENT;
    }

    private static void write(JsonWriter out, @Nullable AttributeValue value) throws IOException {
        if (value == null) {
            out.nullValue();
            return;
        }
        switch (value.type()) {
            case M -> {
                out.beginObject();
                out.setSerializeNulls(true);
                for (Map.Entry<String, AttributeValue> entry : value.m().entrySet()) {
                    out.name(entry.getKey());
                    write(out, entry.getValue());
                }
                out.endObject();
            }
            case L -> {
                out.beginArray();
                for (AttributeValue each : value.l()) {
                    write(out, each);
                }
                out.endArray();
            }
            case S -> out.value(value.s());
            case N -> out.jsonValue(value.n());
            case BOOL -> out.value(value.bool());
            case B -> out.value(base64(value.b().asByteArray()));
            case SS -> strings(out, value.ss(), false);
            case NS -> strings(out, value.ns(), true);
            case BS -> {
                out.beginArray();
                for (SdkBytes each : value.bs()) {
                    out.value(base64(each.asByteArray()));
                }
                out.endArray();
            }
            case NUL -> out.nullValue();
            case UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalStateException("A DynamoDB value of an unknown type cannot be written as JSON");
        }
    }

    /** JavaScript's sets. */
    private static void strings(JsonWriter out, List<String> values, boolean numbers) throws IOException {
        out.beginArray();
        for (String each : values) {
            if (numbers) {
                out.jsonValue(each);
            } else {
                out.value(each);
            }
        }
        out.endArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
