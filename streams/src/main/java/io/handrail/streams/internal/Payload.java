package io.handrail.streams.internal;

import com.google.gson.stream.JsonReader;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.JsonCodec;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * What a record carries, as the user's type: {@code String} is the text itself, {@code byte[]} the bytes themselves,
 * every other type is bound to JSON. Thread-safe. An interface, so that the JVM loads no implementation but the one that is
 * used.
 *
 * @param <T> the user's type
 */
public interface Payload<T> {

    /**
     * Chooses by the type.
     *
     * @throws io.handrail.core.json.UnsupportedTypeException if the codec does not cover it
     */
    static <T> Payload<T> of(Type type, JsonCodec codec) {
        Payload<T> plain = plain(type);
        return plain == null ? new JsonPayload<>(codec.bind(type)) : plain;
    }

    /** The payload of text or bytes; null for every other type. */
    @SuppressWarnings("unchecked")
    static <T> @Nullable Payload<T> plain(Type type) {
        if (type == String.class) {
            return (Payload<T>) new TextPayload();
        }
        return type == byte[].class ? (Payload<T>) new BytesPayload() : null;
    }

    /**
     * The payload of bytes.
     *
     * @throws InvalidJsonException if they are not a {@code T}
     */
    T of(byte[] bytes);

    /**
     * The payload of text.
     *
     * @throws InvalidJsonException if it is not a {@code T}
     */
    T of(String text);

    /**
     * The payload of the reader's next value: where it is text or bytes, the value's JSON.
     *
     * @throws InvalidJsonException if it is not a {@code T}
     * @throws IOException if the JSON is malformed (as Gson reports it)
     */
    T read(JsonReader in) throws IOException;

    /**
     * The bytes of a payload: of text in UTF-8, of every other type but bytes as JSON.
     *
     * @throws InvalidJsonException if the value has no JSON form
     */
    byte[] bytes(T value);

    /**
     * The text of UTF-8 bytes.
     *
     * @throws InvalidJsonException if they are none
     */
    static String utf8(byte[] bytes) {
        return Utf8.text(bytes, "$");
    }
}
