package io.handrail.core.json.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.InvalidJsonException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A value with a text form, which can therefore be a map's key as well. */
abstract class Scalar implements Binding {

    /** What is expected, as part of a sentence: {@code an int from 0 to 9}. */
    abstract String what();

    /**
     * The value of a text.
     *
     * @throws RuntimeException if the text is not one; its message is not shown
     */
    abstract Object fromText(String text);

    /** The text of a value. */
    String toText(Object value) {
        return value.toString();
    }

    /** Whether JSON null is refused. */
    boolean isPrimitive() {
        return false;
    }

    /** Reads strings and numbers. */
    @Override
    public @Nullable Object read(JsonReader in) throws IOException {
        JsonToken token = in.peek();
        if (token != JsonToken.STRING && token != JsonToken.NUMBER) {
            return nullOrMismatch(in, token);
        }
        return readText(in, token);
    }

    /** Reads the text the reader stands before. */
    final Object readText(JsonReader in, JsonToken token) throws IOException {
        String text = in.nextString();
        try {
            return fromText(text);
        } catch (RuntimeException e) {
            // No cause: the messages of the JDK's parsers repeat the value.
            throw Mismatch.contentRead(in, what(), token);
        }
    }

    final @Nullable Object nullOrMismatch(JsonReader in, JsonToken token) throws IOException {
        if (token != JsonToken.NULL || isPrimitive()) {
            throw Mismatch.found(in, what(), token);
        }
        in.nextNull();
        return null;
    }

    /** Reads the name of a field as a map's key. */
    final Object key(JsonReader in, String name) throws InvalidJsonException {
        try {
            return fromText(name);
        } catch (RuntimeException e) {
            throw Mismatch.key(in, what());
        }
    }

    @Override
    public void write(JsonWriter out, Object value, int depth) throws IOException {
        out.value(toText(value));
    }
}
