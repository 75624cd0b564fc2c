package io.handrail.web.authorizer.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.handrail.core.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The maps and lists of strings in an event, each of which may be null. */
final class FlatJson {

    private FlatJson() {}

    /** Strings, or one; nulls are passed over. */
    static void strings(JsonReader in, List<String> to) throws IOException {
        if (in.peek() != JsonToken.BEGIN_ARRAY) {
            add(Json.nullableString(in), to);
            return;
        }
        in.beginArray();
        while (in.hasNext()) {
            add(Json.nullableString(in), to);
        }
        in.endArray();
    }

    private static void add(@Nullable String value, List<String> to) {
        if (value != null) {
            to.add(value);
        }
    }

    /**
     * The values of each name, joined with commas as an HTTP API does it, so that none is overlooked: not of a list, and not
     * of a name that comes twice, such as in other letters.
     */
    static void joined(JsonReader in, Map<String, String> to) throws IOException {
        if (Json.skipNull(in)) {
            return;
        }
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            List<String> values = new ArrayList<>();
            strings(in, values);
            if (!values.isEmpty()) {
                String one = String.join(",", values);
                String before = to.get(name);
                to.put(name, before == null ? one : before + "," + one);
            }
        }
        in.endObject();
    }
}
