package io.handrail.core.json.internal;

import io.handrail.core.json.JsonBinding;
import io.handrail.core.json.JsonCodec;
import io.handrail.core.json.UnsupportedTypeException;
import java.lang.reflect.Type;

/** The standard codec. */
public final class StandardCodec implements JsonCodec {

    @Override
    public <T> JsonBinding<T> bind(Type type) {
        throw new UnsupportedTypeException("not yet: " + type.getTypeName());
    }
}
