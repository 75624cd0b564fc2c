package io.handrail.edge.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Percent coding of UTF-8 (RFC 3986). Everything but A to Z, a to z, 0 to 9 and {@code -._~} is coded, with capital
 * digits, so that one text has one form.
 */
public final class PercentCoding {

    private static final String HEX = "0123456789ABCDEF";

    private PercentCoding() {}

    /** The text with everything coded that has a meaning in a URL, a slash too. */
    public static String encode(String text) {
        return encode(text, "");
    }

    /** The text as a path: slashes stay. */
    public static String encodePath(String text) {
        return encode(text, "/");
    }

    /** The text with these further ASCII characters left alone. */
    public static String encode(String text, String alsoPlain) {
        return isPlain(text, alsoPlain) ? text : encode(Utf8.encode(text), alsoPlain);
    }

    private static boolean isPlain(String text, String alsoPlain) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i), alsoPlain)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c, String alsoPlain) {
        return Ascii.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0 || alsoPlain.indexOf(c) >= 0;
    }

    private static String encode(byte[] bytes, String alsoPlain) {
        StringBuilder coded = new StringBuilder(bytes.length + 16);
        for (byte b : bytes) {
            if (b >= 0 && isPlain((char) b, alsoPlain)) {
                coded.append((char) b);
            } else {
                coded.append('%').append(HEX.charAt((b >> 4) & 0xF)).append(HEX.charAt(b & 0xF));
            }
        }
        return coded.toString();
    }

    /** The text; a percent sign without two digits stands for itself, bytes that are not UTF-8 become U+FFFD. */
    public static String decode(String coded) {
        return coded.indexOf('%') < 0 ? coded : Utf8.decode(bytes(coded));
    }

    /** The text, or null if a percent sign has no two digits behind it or the bytes are not UTF-8. */
    public static @Nullable String decodeStrictly(String coded) {
        if (coded.indexOf('%') < 0) {
            return coded;
        }
        for (int i = 0; i < coded.length(); i++) {
            if (coded.charAt(i) == '%') {
                if (byteAt(coded, i) < 0) {
                    return null;
                }
                i += 2;
            }
        }
        return Utf8.decodeStrictly(bytes(coded));
    }

    /**
     * The same bytes in the one form {@link #encode} would give them; so two forms of one URL become equal. Also of bytes
     * that are not UTF-8, which keep their codes. A percent sign without two digits becomes {@code %25}.
     */
    public static String normalize(String coded, String alsoPlain) {
        return isPlain(coded, alsoPlain) ? coded : encode(bytes(coded), alsoPlain);
    }

    private static byte[] bytes(String coded) {
        byte[] bytes = Utf8.encode(coded);
        int at = 0;
        for (int i = 0; i < bytes.length; i++) {
            int coding = bytes[i] == '%' && i + 2 < bytes.length ? (hex(bytes[i + 1]) << 4) | hex(bytes[i + 2]) : -1;
            if (coding >= 0) {
                bytes[at++] = (byte) coding;
                i += 2;
            } else {
                bytes[at++] = bytes[i];
            }
        }
        return Arrays.copyOf(bytes, at);
    }

    private static int byteAt(String coded, int percent) {
        return percent + 2 < coded.length()
                ? (hex(coded.charAt(percent + 1)) << 4) | hex(coded.charAt(percent + 2))
                : -1;
    }

    private static int hex(int c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'A' && c <= 'F') {
            return c - 'A' + 10;
        }
        return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    }
}
