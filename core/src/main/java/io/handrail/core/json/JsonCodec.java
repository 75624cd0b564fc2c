package io.handrail.core.json;

import io.handrail.core.json.internal.StandardCodec;
import java.lang.reflect.Type;

/**
 * Binds the user's own types (message bodies, payloads, answers) to JSON.
 *
 * <p>The {@linkplain #standard() standard} codec covers what messages are made of and costs a fraction of a general
 * data binder at a cold start. {@link GsonCodec} and {@link DatabindCodec} are for exotic types and for teams that have
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
     * The default codec, made anew. It covers what messages are made of:
     *
     * <ul>
     *   <li>records, through their canonical constructor and their accessors;
     *   <li>beans: classes with a constructor without parameters, of any visibility. Their properties are their fields,
     *       inherited ones included and static and transient ones left out; getters and setters are not called;
     *   <li>enums by name, {@code String}, {@code char}, {@code boolean}, the primitive numbers and their wrappers,
     *       {@code BigDecimal}, {@code BigInteger}; {@code byte[]} as base64;
     *   <li>as the text of their own {@code toString}: {@code UUID}, {@code URI}, {@code Instant}, {@code LocalDate},
     *       {@code LocalTime}, {@code LocalDateTime}, {@code OffsetDateTime}, {@code ZonedDateTime}, {@code Duration},
     *       {@code Period}, {@code Year}, {@code YearMonth}, {@code ZoneId};
     *   <li>{@code Optional}, arrays, and {@code List}, {@code Set}, {@code SortedSet}, {@code Queue}, {@code Map} and
     *       {@code SortedMap} with their usual implementations; the keys of a map are any of the types in the last two
     *       points but {@code byte[]};
     *   <li>{@code Object}: any JSON, as maps, lists, strings, booleans, {@code Long}, {@code BigInteger} and
     *       {@code BigDecimal}; {@code Void}: any JSON, as null;
     *   <li>generic combinations of all of these.
     * </ul>
     *
     * <p>It refuses other types when they are bound, and types with annotations of Gson or Jackson, which it would not
     * follow.
     *
     * <p>Reading: fields that the type does not have are ignored, the last one of two equal fields counts, and two equal
     * keys of a map are an error. A field that is missing is null, zero, false or an empty {@code Optional} in a record,
     * and stays as the constructor left it in a bean. Null for a primitive is an error. Numbers and booleans may come as
     * strings and strings as numbers or booleans; a number that does not fit its type, or of more than 10,000 digits, is
     * an error. What a constructor throws becomes an {@link InvalidJsonException} with its message and the exception as
     * the cause.
     *
     * <p>Writing: fields and map entries that are null or an empty {@code Optional} are left out. A value of a subclass
     * of the declared type, NaN, an infinite number, and more than 255 levels (or a cycle) end in an
     * {@link InvalidJsonException}.
     */
    static JsonCodec standard() {
        return new StandardCodec();
    }
}
