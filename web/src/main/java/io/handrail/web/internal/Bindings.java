package io.handrail.web.internal;

import io.handrail.core.json.JsonBinding;
import io.handrail.core.json.JsonCodec;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a codec has bound, kept. Thread-safe. */
public final class Bindings {

    private final JsonCodec codec;
    private final Map<Type, JsonBinding<?>> bound = new ConcurrentHashMap<>();

    /** With nothing bound yet. */
    public Bindings(JsonCodec codec) {
        this.codec = codec;
    }

    /**
     * What the codec makes of a type.
     *
     * @throws io.handrail.core.json.UnsupportedTypeException if it does not cover it
     */
    public JsonBinding<?> of(Type type) {
        JsonBinding<?> known = bound.get(type);
        if (known == null) {
            known = codec.bind(type);
            bound.put(type, known);
        }
        return known;
    }
}
