package io.handrail.streams.firehose.transform.internal;

import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.JsonBinding;
import io.handrail.core.json.JsonCodec;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as maps, lists and scalars. */
public final class AnyJson {

    /** The standard codec's, whatever codec the user has for types of their own. */
    public static final JsonBinding<Object> BINDING = JsonCodec.standard().bind(Object.class);

    private AnyJson() {}

    /**
     * Reads an object.
     *
     * @throws InvalidJsonException if the text is not JSON or another value
     */
    public static Map<String, Object> object(String json) {
        return asObject(BINDING.parse(json));
    }

    /**
     * The value, if it is an object.
     *
     * @throws InvalidJsonException if it is not
     */
    @SuppressWarnings("unchecked") // the keys of an object are strings
    public static Map<String, Object> asObject(@Nullable Object value) {
        if (!(value instanceof Map)) {
            throw new InvalidJsonException("$", "expected an object but found another value");
        }
        return (Map<String, Object>) value;
    }
}
