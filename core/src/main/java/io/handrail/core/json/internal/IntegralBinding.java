package io.handrail.core.json.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** {@code byte}, {@code short}, {@code int}, {@code long} and their wrappers, from numbers or strings, range-checked. */
final class IntegralBinding extends Scalar {

    private final int bits;
    private final boolean primitive;

    IntegralBinding(int bits, boolean primitive) {
        this.bits = bits;
        this.primitive = primitive;
    }

    @Override
    public @Nullable Object read(JsonReader in) throws IOException {
        JsonToken token = in.peek();
        if (token == JsonToken.NUMBER && bits == 32) {
            try {
                return in.nextInt();
            } catch (NumberFormatException e) {
                throw Mismatch.content(in, what(), token);
            }
        }
        if (token == JsonToken.NUMBER || token == JsonToken.STRING) {
            return readText(in, token);
        }
        return nullOrMismatch(in, token);
    }

    @Override
    String what() {
        String type = bits == 8 ? "a byte" : bits == 16 ? "a short" : bits == 32 ? "an int" : "a long";
        return type + " (a whole number from " + (Long.MIN_VALUE >> (64 - bits)) + " to "
                + (Long.MAX_VALUE >> (64 - bits)) + ")";
    }

    @Override
    Object fromText(String text) {
        return box(Numbers.exactLong(text));
    }

    private Object box(long value) {
        if (value < Long.MIN_VALUE >> (64 - bits) || value > Long.MAX_VALUE >> (64 - bits)) {
            throw new NumberFormatException();
        }
        // Not one conditional expression: that would make a Long of all of them.
        if (bits == 64) {
            return value;
        }
        if (bits == 32) {
            return (int) value;
        }
        if (bits == 16) {
            return (short) value;
        }
        return (byte) value;
    }

    @Override
    public void write(JsonWriter out, Object value, int depth) throws IOException {
        out.value(((Number) value).longValue());
    }

    @Override
    boolean isPrimitive() {
        return primitive;
    }

    @Override
    public @Nullable Object absent() {
        return primitive ? box(0) : null;
    }
}
