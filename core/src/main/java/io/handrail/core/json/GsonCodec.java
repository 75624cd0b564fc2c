package io.handrail.core.json;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import io.handrail.core.json.internal.GsonBinding;
import java.lang.reflect.Type;

/**
 * Binds with Gson: for types that need its adapters or annotations. What Gson's object is configured to do, it does
 * (names, nulls, HTML escapes, adapters); only reading stays strict, as everywhere in {@link Json}.
 *
 * {@snippet class="io.handrail.core.Snippets" region="gson"}
 *
 * <p>Thread-safe.
 */
public final class GsonCodec implements JsonCodec {

    private final Gson gson;

    /** Binds as {@code new Gson()} does. */
    public GsonCodec() {
        this(new Gson());
    }

    /** Binds with this object. */
    public GsonCodec(Gson gson) {
        this.gson = gson;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> JsonBinding<T> bind(Type type) {
        try {
            return new GsonBinding<>(gson, (TypeAdapter<T>) gson.getAdapter(TypeToken.get(type)), type);
        } catch (IllegalArgumentException | JsonParseException e) {
            throw new UnsupportedTypeException("Gson cannot bind " + type.getTypeName() + ": " + e.getMessage(), e);
        }
    }
}
