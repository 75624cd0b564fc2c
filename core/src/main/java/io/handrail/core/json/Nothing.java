package io.handrail.core.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Written as null, read from anything. */
final class Nothing implements JsonBinding<Void> {

    @Override
    public @Nullable Void read(JsonReader in) throws IOException {
        in.skipValue();
        return null;
    }

    @Override
    public void write(JsonWriter out, @Nullable Void value) throws IOException {
        out.nullValue();
    }
}
