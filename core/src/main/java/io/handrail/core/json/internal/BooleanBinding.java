package io.handrail.core.json.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Booleans, also as the strings {@code "true"} and {@code "false"}. */
final class BooleanBinding extends Scalar {

    private final boolean primitive;

    BooleanBinding(boolean primitive) {
        this.primitive = primitive;
    }

    @Override
    public @Nullable Object read(JsonReader in) throws IOException {
        JsonToken token = in.peek();
        if (token == JsonToken.BOOLEAN) {
            return in.nextBoolean();
        }
        return token == JsonToken.STRING ? readText(in, token) : nullOrMismatch(in, token);
    }

    @Override
    String what() {
        return "a boolean";
    }

    @Override
    Object fromText(String text) {
        if (text.equals("true")) {
            return true;
        }
        if (text.equals("false")) {
            return false;
        }
        throw new IllegalArgumentException();
    }

    @Override
    public void write(JsonWriter out, Object value, int depth) throws IOException {
        out.value(((Boolean) value).booleanValue());
    }

    @Override
    boolean isPrimitive() {
        return primitive;
    }

    @Override
    public @Nullable Object absent() {
        return primitive ? Boolean.FALSE : null;
    }
}
