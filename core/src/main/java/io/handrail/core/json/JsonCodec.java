package io.handrail.core.json;

import io.handrail.core.json.internal.StandardCodec;
import java.lang.reflect.Type;

/**
 * Binds the user's own types (message bodies, payloads, answers) to JSON.
 *
 * <p>The {@linkplain #standard() standard} codec covers what messages are made of and costs a fraction of a general
 * data binder at a cold start. {@code GsonCodec} and {@code DatabindCodec} are for exotic types and for teams that have
 * those libraries anyway; a handler chooses by overriding {@code codec()}.
 *
 * <p>An implementation is thread-safe, and so are the bindings it returns.
 */
public interface JsonCodec {

    /**
     * Binds a type; called while a handler is constructed, so that an unusable type fails there.
     *
     * @param type a class or a parameterised type
     * @param <T> the same type, known to the caller
     * @throws UnsupportedTypeException if this codec does not cover the type; the message names it and says what to do
     */
    <T> JsonBinding<T> bind(Type type);

    /** Binds a class. */
    default <T> JsonBinding<T> bind(Class<T> type) {
        return bind((Type) type);
    }

    /**
     * The default codec, made anew: records, beans, enums, primitives and their wrappers, strings, {@code BigDecimal},
     * {@code BigInteger}, {@code UUID}, {@code URI}, {@code java.time}, lists, sets, maps, arrays, {@code Optional} and
     * generic combinations of them.
     */
    static JsonCodec standard() {
        return new StandardCodec();
    }
}
