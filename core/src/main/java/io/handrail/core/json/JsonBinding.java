package io.handrail.core.json;

import org.jspecify.annotations.Nullable;

/**
 * Both directions of one type, as a {@link JsonCodec} binds it. Thread-safe.
 *
 * @param <T> the bound type
 */
public interface JsonBinding<T> extends JsonDecoder<T>, JsonEncoder<T> {

    /**
     * Reads a whole document, such as the body of a message.
     *
     * @throws InvalidJsonException if the text is not JSON, is not a {@code T}, or goes on after the value
     */
    default @Nullable T parse(String json) {
        return Json.parse(json, this);
    }

    /** Writes the value as a document. */
    default String toJson(@Nullable T value) {
        return Json.toJson(value, this);
    }

    /** The binding of what has no value: written as null, read from anything. */
    static JsonBinding<Void> nothing() {
        return new Nothing();
    }
}
