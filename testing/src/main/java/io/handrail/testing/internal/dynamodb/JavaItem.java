package io.handrail.testing.internal.dynamodb;

import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Items given as Java's own values, as DynamoDB's JSON. */
public final class JavaItem {

    private JavaItem() {}

    /**
     * The item's JSON.
     *
     * @throws IllegalArgumentException if a value has no type in DynamoDB
     */
    public static String json(Map<String, ?> item) {
        return Json.toJson(item, (out, all) -> map(out, Objects.requireNonNull(all)));
    }

    private static void map(JsonWriter out, Map<?, ?> item) throws IOException {
        out.beginObject();
        for (Map.Entry<?, ?> each : item.entrySet()) {
            out.name(String.valueOf(each.getKey()));
            value(out, each.getValue());
        }
        out.endObject();
    }

    private static void value(JsonWriter out, @Nullable Object value) throws IOException {
        out.beginObject();
        if (value == null) {
            out.name("NULL").value(true);
        } else if (value instanceof Boolean flag) {
            out.name("BOOL").value(flag);
        } else if (value instanceof Map<?, ?> map) {
            out.name("M");
            map(out, map);
        } else if (value instanceof List<?> list) {
            out.name("L").beginArray();
            for (Object each : list) {
                value(out, each);
            }
            out.endArray();
        } else if (value instanceof Set<?> set) {
            set(out, set);
        } else {
            out.name(type(value)).value(text(value));
        }
        out.endObject();
    }

    private static void set(JsonWriter out, Set<?> set) throws IOException {
        Iterator<?> elements = set.iterator();
        if (!elements.hasNext()) {
            throw new IllegalArgumentException("DynamoDB has no empty sets; leave the attribute out");
        }
        String type = type(elements.next());
        out.name(type + "S").beginArray();
        for (Object each : set) {
            if (!type(each).equals(type)) {
                throw new IllegalArgumentException("A set of DynamoDB has only strings, only numbers or only bytes");
            }
            out.value(text(each));
        }
        out.endArray();
    }

    private static String type(Object scalar) {
        if (scalar instanceof CharSequence) {
            return "S";
        }
        if (scalar instanceof Number) {
            return "N";
        }
        if (scalar instanceof byte[]) {
            return "B";
        }
        throw new IllegalArgumentException("DynamoDB has no type for a "
                + scalar.getClass().getName() + "; give a String, Number, byte[], Boolean, null, List, Map or Set");
    }

    private static String text(Object scalar) {
        if (scalar instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        if (scalar instanceof Number) {
            // DynamoDB keeps no zeros at the end.
            return new BigDecimal(scalar.toString()).stripTrailingZeros().toPlainString();
        }
        return scalar.toString();
    }
}
