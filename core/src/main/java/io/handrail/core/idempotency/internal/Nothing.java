package io.handrail.core.idempotency.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.JsonBinding;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Binds the result of work that has none: written as null, read from anything. */
public final class Nothing implements JsonBinding<Void> {

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
