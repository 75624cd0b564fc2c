package io.handrail.core.json.internal;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** {@code double}, {@code float} and their wrappers; JSON has no NaN and no infinity. */
final class FloatingBinding extends Scalar {

    private final boolean single;
    private final boolean primitive;

    FloatingBinding(boolean single, boolean primitive) {
        this.single = single;
        this.primitive = primitive;
    }

    @Override
    String what() {
        return single ? "a float (a number up to 3.4e38)" : "a double (a number up to 1.8e308)";
    }

    @Override
    Object fromText(String text) {
        if (single) {
            float value = Float.parseFloat(Numbers.decimal(text));
            if (Float.isInfinite(value)) {
                throw new NumberFormatException();
            }
            return value;
        }
        double value = Double.parseDouble(Numbers.decimal(text));
        if (Double.isInfinite(value)) {
            throw new NumberFormatException();
        }
        return value;
    }

    @Override
    String toText(Object value) {
        return finite((Number) value).toString();
    }

    private static Number finite(Number value) {
        if (!Double.isFinite(value.doubleValue())) {
            throw new Unwritable("JSON has no " + value + ", only finite numbers");
        }
        return value;
    }

    @Override
    public void write(JsonWriter out, Object value, int depth) throws IOException {
        Number number = finite((Number) value);
        if (single) {
            // As the float it is: 0.1f is not 0.10000000149011612.
            out.value(number.floatValue());
        } else {
            out.value(number.doubleValue());
        }
    }

    @Override
    boolean isPrimitive() {
        return primitive;
    }

    @Override
    public @Nullable Object absent() {
        if (!primitive) {
            return null;
        }
        return single ? (Object) 0f : (Object) 0d;
    }
}
