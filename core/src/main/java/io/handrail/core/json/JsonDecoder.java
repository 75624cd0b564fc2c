package io.handrail.core.json;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one value from JSON. An implementation reads exactly one value, skips fields it does not know, and holds no
 * state, so that one instance serves all threads.
 *
 * @param <T> what the value becomes
 */
@FunctionalInterface
public interface JsonDecoder<T> {

    /**
     * Reads the next value.
     *
     * @return the value, or null where the JSON holds {@code null} and the type has no other way to say so
     * @throws InvalidJsonException if the value is well-formed JSON but not a {@code T}
     * @throws IOException if the JSON is malformed (as Gson reports it) or cannot be read
     */
    @Nullable
    T read(JsonReader in) throws IOException;
}
