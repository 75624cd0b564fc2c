package io.handrail.core.dynamodb;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
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
 * JSON as DynamoDB's own values, and back: objects are maps, arrays lists, numbers numbers with all their digits. What
 * DynamoDB cannot hold ends in an {@link IllegalArgumentException}, which says where it is and does not repeat it: more
 * than 38 digits, an exponent beyond 125, 32 levels and more, an empty name.
 *
 * <p>On the way back, sets become arrays and bytes base64.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">AWS: limits</a>
 */
public final class JsonValues {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_DIGITS = 38;
    private static final int MAX_EXPONENT = 125;

    private JsonValues() {}

    /**
     * The next value of a reader; JSON's null is DynamoDB's.
     *
     * @throws IllegalArgumentException if DynamoDB cannot hold it
     */
    public static AttributeValue read(JsonReader in) throws IOException {
        return read(in, 0, true);
    }

    /**
     * The next value of a reader, an object, as the attributes of an item. What is null is left out, except in an array.
     *
     * @throws IllegalArgumentException if DynamoDB cannot hold it
     * @throws IllegalStateException if it is no object
     */
    public static Map<String, AttributeValue> readItem(JsonReader in) throws IOException {
        return object(in, 0, false);
    }

    private static AttributeValue read(JsonReader in, int depth, boolean nulls) throws IOException {
        return switch (in.peek()) {
            case BEGIN_OBJECT -> AttributeValue.fromM(object(in, depth + 1, nulls));
            case BEGIN_ARRAY -> AttributeValue.fromL(array(in, depth + 1, nulls));
            case NUMBER -> {
                String text = in.nextString();
                check(fits(text), in, "a number of DynamoDB's has up to 38 digits and an exponent of up to 125");
                yield AttributeValue.fromN(text);
            }
            case BOOLEAN -> AttributeValue.fromBool(in.nextBoolean());
            case NULL -> {
                in.nextNull();
                yield AttributeValue.fromNul(true);
            }
            default -> AttributeValue.fromS(in.nextString());
        };
    }

    private static Map<String, AttributeValue> object(JsonReader in, int depth, boolean nulls) throws IOException {
        check(depth < MAX_DEPTH, in, "DynamoDB nests values 32 levels deep");
        Map<String, AttributeValue> map = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            check(!name.isEmpty(), in, "DynamoDB has no empty names");
            if (!nulls && in.peek() == JsonToken.NULL) {
                in.nextNull();
            } else {
                map.put(name, read(in, depth, nulls));
            }
        }
        in.endObject();
        return map;
    }

    private static List<AttributeValue> array(JsonReader in, int depth, boolean nulls) throws IOException {
        check(depth < MAX_DEPTH, in, "DynamoDB nests values 32 levels deep");
        List<AttributeValue> list = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            list.add(read(in, depth, nulls));
        }
        in.endArray();
        return list;
    }

    private static void check(boolean holds, JsonReader in, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(in.getPath() + ": " + problem);
        }
    }

    private static boolean fits(String number) {
        if (number.length() > 2 * MAX_DIGITS) {
            return false;
        }
        BigDecimal value = new BigDecimal(number).stripTrailingZeros();
        long exponent = (long) value.precision() - value.scale() - 1;
        return value.precision() <= MAX_DIGITS && Math.abs(exponent) <= MAX_EXPONENT;
    }

    /** Whether the value can be written: it has nothing of a type that this version of the SDK does not know. */
    public static boolean isKnown(AttributeValue value) {
        for (AttributeValue each : value.hasM() ? value.m().values() : value.l()) {
            if (!isKnown(each)) {
                return false;
            }
        }
        return value.type() != AttributeValue.Type.UNKNOWN_TO_SDK_VERSION;
    }

    /**
     * Writes a value; null is written as JSON {@code null}.
     *
     * @throws IllegalStateException if it is not {@linkplain #isKnown known}
     */
    public static void write(JsonWriter out, @Nullable AttributeValue value) throws IOException {
        if (value == null) {
            out.nullValue();
            return;
        }
        switch (value.type()) {
            case M -> writeItem(out, value.m());
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
            case B -> out.value(base64(value.b()));
            case SS -> strings(out, value.ss(), false);
            case NS -> strings(out, value.ns(), true);
            case BS -> {
                out.beginArray();
                for (SdkBytes each : value.bs()) {
                    out.value(base64(each));
                }
                out.endArray();
            }
            case NUL -> out.nullValue();
            case UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalStateException("A DynamoDB value of an unknown type cannot be written as JSON");
        }
    }

    /** Writes the attributes of an item as an object; null is written as JSON {@code null}. */
    public static void writeItem(JsonWriter out, @Nullable Map<String, AttributeValue> item) throws IOException {
        if (item == null) {
            out.nullValue();
            return;
        }
        out.beginObject();
        out.setSerializeNulls(true);
        for (Map.Entry<String, AttributeValue> entry : item.entrySet()) {
            out.name(entry.getKey());
            write(out, entry.getValue());
        }
        out.endObject();
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

    private static String base64(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
    }
}
