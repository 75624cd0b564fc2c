package io.handrail.core.json.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.InvalidJsonException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Maps as objects; an entry without a value is left out, as with Gson. */
final class MapBinding implements Binding {

    private final boolean sorted;
    private final Scalar key;
    private final Binding content;

    MapBinding(boolean sorted, Scalar key, Binding content) {
        this.sorted = sorted;
        this.key = key;
        this.content = content;
    }

    @Override
    public @Nullable Object read(JsonReader in) throws IOException {
        JsonToken token = in.peek();
        if (token == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        if (token != JsonToken.BEGIN_OBJECT) {
            throw Mismatch.found(in, "an object", token);
        }
        Map<Object, @Nullable Object> map = sorted ? new TreeMap<>() : new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            putNew(in, map, key.key(in, in.nextName()), content.read(in));
        }
        in.endObject();
        return map;
    }

    static <K> void putNew(JsonReader in, Map<K, @Nullable Object> map, K key, @Nullable Object value) {
        int size = map.size();
        map.put(key, value);
        if (map.size() == size) {
            throw new InvalidJsonException(in.getPreviousPath(), "the key occurs twice");
        }
    }

    @Override
    public void write(JsonWriter out, Object value, int depth) throws IOException {
        int inside = Binding.deeper(depth);
        out.beginObject();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
            Object name = entry.getKey();
            Object each = entry.getValue();
            if (name == null) {
                throw new Unwritable("a map has the key null, which JSON has not");
            }
            if (each != null && !content.isAbsent(each)) {
                try {
                    out.name(key.toText(name));
                    content.write(out, each, inside);
                } catch (Unwritable e) {
                    throw e.inField(name);
                }
            }
        }
        out.endObject();
    }
}
