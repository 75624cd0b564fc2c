package io.handrail.core.json.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** {@code Void}: anything is read as null. */
final class VoidBinding implements Binding {

    @Override
    public @Nullable Object read(JsonReader in) throws IOException {
        in.skipValue();
        return null;
    }

    @Override
    public void write(JsonWriter out, Object value, int depth) throws IOException {
        out.nullValue();
    }
}
