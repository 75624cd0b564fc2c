package io.handrail.core.json.internal;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;

/** {@code BigDecimal} and {@code BigInteger}, within {@link Numbers}' limits. */
final class BigNumberBinding extends Scalar {

    private final boolean whole;

    BigNumberBinding(boolean whole) {
        this.whole = whole;
    }

    @Override
    String what() {
        return (whole ? "a whole number" : "a number") + " (of at most 10000 digits)";
    }

    @Override
    Object fromText(String text) {
        BigDecimal number = Numbers.bigDecimal(text);
        return whole ? number.toBigIntegerExact() : number;
    }

    @Override
    public void write(JsonWriter out, Object value, int depth) throws IOException {
        out.value((Number) value);
    }
}
