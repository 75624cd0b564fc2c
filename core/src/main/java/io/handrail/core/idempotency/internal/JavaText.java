package io.handrail.core.idempotency.internal;

import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.internal.JsonStrings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text that Powertools for Java hashes: a plain value's own, and Jackson's compact JSON of an array. */
final class JavaText {

    private JavaText() {}

    static String write(@Nullable Object tree) {
        if (tree instanceof String string) {
            return checked(string);
        }
        StringBuilder out = new StringBuilder(128);
        value(out, tree);
        return out.toString();
    }

    private static void value(StringBuilder out, @Nullable Object value) {
        if (value instanceof List<?> array) {
            out.append('[');
            for (int i = 0; i < array.size(); i++) {
                if (i > 0) {
                    out.append(',');
                }
                value(out, array.get(i));
            }
            out.append(']');
        } else if (value instanceof String string) {
            JsonStrings.appendJackson(out, checked(string));
        } else if (value instanceof Decimal number && number.integer()) {
            number.appendPython(out); // all digits, and no sign before a zero
        } else if (value == null || value instanceof Boolean) {
            out.append(value);
        } else {
            throw refused(value instanceof Decimal ? "a number with a fraction or an exponent" : "an object");
        }
    }

    /** Hashed as UTF-8, different broken pairs would be the same question mark. */
    private static String checked(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (JsonStrings.isLoneSurrogate(text, i)) {
                throw refused("half of a surrogate pair");
            }
        }
        return text;
    }

    private static InvalidJsonException refused(String what) {
        return new InvalidJsonException(
                "$",
                what + " in a key has no one text in Powertools for Java; use an id, an array of ids, or give the text"
                        + " that it hashes to IdempotencyKey.exactly");
    }
}
