package io.handrail.core.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes one value as JSON. An implementation writes exactly one value and holds no state, so that one instance serves
 * all threads.
 *
 * @param <T> what is written
 */
@FunctionalInterface
public interface JsonEncoder<T> {

    /**
     * Writes the value; null is written as JSON {@code null}.
     *
     * @throws IOException if the underlying writer fails
     */
    void write(JsonWriter out, @Nullable T value) throws IOException;
}
