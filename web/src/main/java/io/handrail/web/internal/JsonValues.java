package io.handrail.web.internal;

import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.Json;
import io.handrail.core.json.JsonBinding;
import io.handrail.core.json.JsonEncoder;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes values by their own classes, where no type is declared: containers and plain values by itself, the user's types by
 * the codec. Thread-safe.
 */
public final class JsonValues implements JsonEncoder<Object> {

    private static final int MAX_DEPTH = 255;

    private final Bindings bindings;

    /** With the user's codec. */
    public JsonValues(Bindings bindings) {
        this.bindings = bindings;
    }

    /** The value as a document. */
    public String toJson(@Nullable Object value) {
        return Json.toJson(value, this);
    }

    @Override
    public void write(JsonWriter out, @Nullable Object value) throws IOException {
        write(out, value, 0);
    }

    private void write(JsonWriter out, @Nullable Object value, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new IllegalStateException(
                    "The answer is nested more than " + MAX_DEPTH + " deep, or contains itself");
        }
        if (value == null) {
            out.nullValue();
        } else if (value instanceof String text) {
            out.value(text);
        } else if (value instanceof Number number && isPlain(number)) {
            out.value(number);
        } else if (value instanceof Boolean bool) {
            out.value(bool);
        } else if (value instanceof JsonDocument document) {
            document.write(out);
        } else if (value instanceof Collection<?> || value instanceof Object[]) {
            array(out, value, depth);
        } else if (value instanceof Map<?, ?> map) {
            object(out, map, depth);
        } else if (value instanceof Optional<?> optional) {
            write(out, optional.orElse(null), depth + 1);
        } else {
            bound(out, value);
        }
    }

    private static boolean isPlain(Number number) {
        return number.getClass().getName().startsWith("java.");
    }

    private void array(JsonWriter out, Object value, int depth) throws IOException {
        out.beginArray();
        if (value instanceof Object[] array) {
            for (Object each : array) {
                write(out, each, depth + 1);
            }
        } else {
            for (Object each : (Collection<?>) value) {
                write(out, each, depth + 1);
            }
        }
        out.endArray();
    }

    private void object(JsonWriter out, Map<?, ?> map, int depth) throws IOException {
        out.beginObject();
        for (Map.Entry<?, ?> each : map.entrySet()) {
            out.name(String.valueOf(each.getKey()));
            write(out, each.getValue(), depth + 1);
        }
        out.endObject();
    }

    @SuppressWarnings("unchecked") // bound to the value's own class
    private void bound(JsonWriter out, Object value) throws IOException {
        // A constant of an enum may be of a class of its own.
        Type type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        ((JsonBinding<Object>) bindings.of(type)).write(out, value);
    }
}
