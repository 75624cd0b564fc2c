package io.handrail.core.idempotency.internal;

import org.jspecify.annotations.Nullable;

/**
 * A JSON number as its decimal digits, so that 1, 1.0 and 1e0 are the same and none is rounded. The value is
 * {@code 0.digits * 10^point}. It is read in linear time and never expanded, so a hostile {@code 1e999999999} costs
 * nothing.
 *
 * @param integer whether the text had neither fraction nor exponent, which Python tells apart
 * @param digits the significant digits without zeros around them; empty for zero
 */
record Decimal(boolean negative, boolean integer, String digits, long point) {

    /** Exponents of more digits are refused; no producer means them. */
    private static final int EXPONENT_DIGITS = 9;

    /** The number, or null where its exponent is beyond any use. */
    static @Nullable Decimal parse(String text) {
        boolean negative = text.charAt(0) == '-';
        int end = Math.max(text.indexOf('e'), text.indexOf('E'));
        String mantissa = text.substring(negative ? 1 : 0, end < 0 ? text.length() : end);
        int dot = mantissa.indexOf('.');
        String all = dot < 0 ? mantissa : mantissa.substring(0, dot) + mantissa.substring(dot + 1);
        int first = 0;
        while (first < all.length() && all.charAt(first) == '0') {
            first++;
        }
        int last = all.length();
        while (last > first && all.charAt(last - 1) == '0') {
            last--;
        }
        boolean integer = dot < 0 && end < 0;
        if (first == last) {
            return new Decimal(negative, integer, "", 0);
        }
        long exponent = 0;
        if (end >= 0) {
            String digits = text.substring(end + 1);
            if (digits.length() > EXPONENT_DIGITS + (Character.isDigit(digits.charAt(0)) ? 0 : 1)) {
                return null;
            }
            exponent = Long.parseLong(digits);
        }
        long point = (dot < 0 ? all.length() : dot) - first + exponent;
        return new Decimal(negative, integer, all.substring(first, last), point);
    }

    /** As JavaScript writes a number (ECMA-262, Number::toString), which RFC 8785 takes over; one text a value. */
    void appendPlain(StringBuilder out) {
        if (digits.isEmpty()) {
            out.append('0');
            return;
        }
        sign(out);
        if (point >= digits.length() && point <= 21) {
            out.append(digits).append("0".repeat((int) point - digits.length()));
        } else if (point > -6 && point <= 21) {
            fraction(out);
        } else {
            exponent(out, 1);
        }
    }

    /** As Python's {@code repr} writes an int or a float. */
    void appendPython(StringBuilder out) {
        if (integer) {
            sign(out, !digits.isEmpty());
            out.append(digits.isEmpty() ? "0" : digits);
            out.append("0".repeat(digits.isEmpty() ? 0 : (int) point - digits.length()));
            return;
        }
        sign(out);
        if (digits.isEmpty()) {
            out.append("0.0");
        } else if (point >= digits.length() && point <= 16) {
            out.append(digits).append("0".repeat((int) point - digits.length())).append(".0");
        } else if (point > -4 && point <= 16) {
            fraction(out);
        } else {
            exponent(out, 2);
        }
    }

    /** Whether a double keeps exactly these digits, so that its shortest text has them again. */
    boolean isExactDouble() {
        // 2^53 is the last of the integers that a double counts one by one.
        boolean counted = point <= 16
                && point >= digits.length()
                && (point < 16 || (digits + "0".repeat(16 - digits.length())).compareTo("9007199254740992") <= 0);
        return counted || (digits.length() <= 15 && point <= 308 && point >= -306);
    }

    private void sign(StringBuilder out) {
        sign(out, true);
    }

    private void sign(StringBuilder out, boolean wanted) {
        if (negative && wanted) {
            out.append('-');
        }
    }

    private void fraction(StringBuilder out) {
        if (point > 0) {
            out.append(digits, 0, (int) point).append('.').append(digits, (int) point, digits.length());
        } else {
            out.append("0.").append("0".repeat((int) -point)).append(digits);
        }
    }

    private void exponent(StringBuilder out, int width) {
        out.append(digits.charAt(0));
        if (digits.length() > 1) {
            out.append('.').append(digits, 1, digits.length());
        }
        long exponent = point - 1;
        String text = Long.toString(Math.abs(exponent));
        out.append('e').append(exponent < 0 ? '-' : '+');
        out.append("0".repeat(Math.max(0, width - text.length()))).append(text);
    }
}
