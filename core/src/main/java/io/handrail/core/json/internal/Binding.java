package io.handrail.core.json.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.JsonBinding;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How the standard codec reads and writes one type. An interface although every kind shares these few lines: the class
 * file verifier loads every subclass that a method returns as a class, but none that it returns as an interface, so a
 * function loads only the kinds that its types need.
 */
interface Binding extends JsonBinding<Object> {

    /** As deep as Gson's reader goes, so that what is written can be read; and the end of every cycle of objects. */
    int MAX_DEPTH = 255;

    @Override
    @Nullable
    Object read(JsonReader in) throws IOException;

    /** Writes a value that is not {@linkplain #isAbsent absent}, with this many arrays and objects around it. */
    void write(JsonWriter out, Object value, int depth) throws IOException;

    @Override
    default void write(JsonWriter out, @Nullable Object value) throws IOException {
        try {
            writeNullable(out, value, 0);
        } catch (Unwritable e) {
            throw e.asInvalidJson();
        }
    }

    /** Writes any value, an absent one as {@code null}. */
    default void writeNullable(JsonWriter out, @Nullable Object value, int depth) throws IOException {
        if (value == null || isAbsent(value)) {
            out.nullValue();
        } else {
            write(out, value, depth);
        }
    }

    /** Whether an object leaves this value out. */
    default boolean isAbsent(Object value) {
        return false;
    }

    /** What a record component is where the object has no such field. */
    default @Nullable Object absent() {
        return null;
    }

    /** Ends cycles: the depth inside an array or object at this depth. */
    static int deeper(int depth) {
        if (depth == MAX_DEPTH) {
            throw new Unwritable("nested deeper than " + MAX_DEPTH + " levels; does an object contain itself?");
        }
        return depth + 1;
    }
}
