package io.handrail.core.idempotency.internal;

import com.google.gson.stream.JsonReader;
import io.handrail.core.json.InvalidJsonException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON into maps (in the document's order), lists, strings, booleans, nulls and {@link Decimal}s. Objects that
 * name a key twice are refused: readers do not agree on which of the two values counts.
 */
public final class JsonTree {

    private JsonTree() {}

    /** Reads the next value; a {@link io.handrail.core.json.JsonDecoder}. */
    public static @Nullable Object read(JsonReader in) throws IOException {
        switch (in.peek()) {
            case BEGIN_OBJECT -> {
                return object(in);
            }
            case BEGIN_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                in.beginArray();
                while (in.hasNext()) {
                    list.add(read(in));
                }
                in.endArray();
                return list;
            }
            case NUMBER -> {
                Decimal number = Decimal.parse(in.nextString());
                if (number == null) {
                    throw new InvalidJsonException(in.getPath(), "a number with an exponent of more than 9 digits");
                }
                return number;
            }
            case BOOLEAN -> {
                return in.nextBoolean();
            }
            case NULL -> {
                in.nextNull();
                return null;
            }
            default -> {
                return in.nextString();
            }
        }
    }

    private static Map<String, @Nullable Object> object(JsonReader in) throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (object.containsKey(name)) {
                throw new InvalidJsonException(in.getPath(), "the object names this key twice");
            }
            object.put(name, read(in));
        }
        in.endObject();
        return object;
    }
}
