package io.handrail.core.json.internal;

import java.math.BigDecimal;

/** Text to numbers: decimal notation only, and none that a few bytes blow up to megabytes. */
final class Numbers {

    /** Gson's own limits; larger numbers take seconds to compute with (1e1000000000 as an integer). */
    private static final int MAX_LENGTH = 10_000;

    private static final int MAX_SCALE = 10_000;

    private Numbers() {}

    /** The text, if it can be a number; Java's own parsers also take {@code NaN}, {@code 0x1p3} and {@code 1d}. */
    static String decimal(String text) {
        int length = text.length();
        if (length > MAX_LENGTH) {
            throw new NumberFormatException();
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '-' && c != '.' && c != '+' && c != 'e' && c != 'E') {
                throw new NumberFormatException();
            }
        }
        return text;
    }

    static boolean isIntegral(String decimal) {
        for (int i = 0; i < decimal.length(); i++) {
            char c = decimal.charAt(i);
            if (c == '.' || c == 'e' || c == 'E') {
                return false;
            }
        }
        return true;
    }

    static BigDecimal bigDecimal(String text) {
        BigDecimal number = new BigDecimal(decimal(text));
        if (number.scale() >= MAX_SCALE || number.scale() <= -MAX_SCALE) {
            throw new NumberFormatException();
        }
        return number;
    }

    /** A whole number exactly; not through a double, which turns 9223372036854775808 into another number. */
    static long exactLong(String text) {
        return isIntegral(decimal(text))
                ? Long.parseLong(text)
                : bigDecimal(text).longValueExact();
    }
}
