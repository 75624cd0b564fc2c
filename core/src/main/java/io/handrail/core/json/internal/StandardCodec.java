package io.handrail.core.json.internal;

import io.handrail.core.json.JsonBinding;
import io.handrail.core.json.JsonCodec;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;

/** The standard codec; remembers what it has bound. */
public final class StandardCodec implements JsonCodec {

    private Map<Shape, Binding> bound = new HashMap<>();

    @Override
    @SuppressWarnings("unchecked")
    public synchronized <T> JsonBinding<T> bind(Type type) {
        // On a copy: a type that is refused half way leaves nothing half bound behind.
        Map<Shape, Binding> all = new HashMap<>(bound);
        JsonBinding<?> binding = new Binder(all).root(Shape.of(type, null));
        bound = all;
        return (JsonBinding<T>) binding;
    }
}
