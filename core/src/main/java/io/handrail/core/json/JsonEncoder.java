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

    /**
     * The whole document of a value that is often written, as UTF-8, which spares a cold start Gson's writer. It is what
     * {@link #write} would write, and nobody changes it. Default: null, for any value that has to be written.
     */
    default byte @Nullable [] document(T value) {
        return null;
    }
}
