package io.handrail.core.json.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrays of anything but bytes, which are {@link Base64Binding}'s. */
final class ArrayBinding implements Binding {

    private final Class<?> type;
    private final Binding element;

    ArrayBinding(Class<?> elementType, Binding element) {
        this.type = elementType;
        this.element = element;
    }

    @Override
    public @Nullable Object read(JsonReader in) throws IOException {
        JsonToken token = in.peek();
        if (token == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        if (token != JsonToken.BEGIN_ARRAY) {
            throw Mismatch.found(in, "an array", token);
        }
        List<@Nullable Object> values = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            values.add(element.read(in));
        }
        in.endArray();
        Object array = Array.newInstance(type, values.size());
        for (int i = 0; i < values.size(); i++) {
            Array.set(array, i, values.get(i));
        }
        return array;
    }

    @Override
    public void write(JsonWriter out, Object value, int depth) throws IOException {
        int inside = Binding.deeper(depth);
        out.beginArray();
        for (int i = 0; i < Array.getLength(value); i++) {
            try {
                element.writeNullable(out, Array.get(value, i), inside);
            } catch (Unwritable e) {
                throw e.inElement(i);
            }
        }
        out.endArray();
    }
}
