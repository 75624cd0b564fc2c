package io.handrail.edge.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** UTF-8. A half of a surrogate pair is written as U+FFFD: it has no bytes of its own. */
public final class Utf8 {

    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    /** The bytes of a text. */
    public static byte[] encode(String text) {
        byte[] bytes = new byte[text.length() * 3];
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            int c = text.charAt(i);
            if (Character.isHighSurrogate((char) c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                c = Character.toCodePoint((char) c, text.charAt(++i));
            } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                c = REPLACEMENT;
            }
            if (c < 0x80) {
                bytes[at++] = (byte) c;
            } else {
                if (c < 0x800) {
                    bytes[at++] = (byte) (0xC0 | (c >> 6));
                } else {
                    if (c < 0x10000) {
                        bytes[at++] = (byte) (0xE0 | (c >> 12));
                    } else {
                        bytes[at++] = (byte) (0xF0 | (c >> 18));
                        bytes[at++] = (byte) (0x80 | ((c >> 12) & 0x3F));
                    }
                    bytes[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                }
                bytes[at++] = (byte) (0x80 | (c & 0x3F));
            }
        }
        return Arrays.copyOf(bytes, at);
    }

    /** How many bytes a text takes. */
    public static int length(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes += 1;
            } else if (c < 0x800) {
                bytes += 2;
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                bytes += 4;
                i++;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }

    /** The text; each broken sequence becomes one U+FFFD. */
    public static String decode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (int at = 0; at < bytes.length; ) {
            at = next(bytes, at, text);
        }
        return text.toString();
    }

    /** The text, or null if the bytes are not UTF-8 (cut off, too long a form, a surrogate, above U+10FFFF). */
    public static @Nullable String decodeStrictly(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (int at = 0; at < bytes.length; ) {
            int from = at;
            int before = text.length();
            at = next(bytes, at, text);
            boolean replaced = text.charAt(before) == REPLACEMENT;
            if (replaced && !isReplacement(bytes, from)) {
                return null;
            }
        }
        return text.toString();
    }

    private static boolean isReplacement(byte[] bytes, int at) {
        return at + 2 < bytes.length
                && bytes[at] == (byte) 0xEF
                && bytes[at + 1] == (byte) 0xBF
                && bytes[at + 2] == (byte) 0xBD;
    }

    /** Appends what begins at this byte and returns where the next begins. */
    private static int next(byte[] bytes, int at, StringBuilder to) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            to.append((char) first);
            return at + 1;
        }
        int more = first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
        int code = more == 1 ? first & 0x1F : more == 2 ? first & 0x0F : first & 0x07;
        int end = at + 1;
        for (int i = 0; i < more; i++, end++) {
            int lowest = 0x80;
            int highest = 0xBF;
            if (i == 0) { // no longer form than needed, no surrogate, nothing above U+10FFFF
                lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
                highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
            }
            int b = end < bytes.length ? bytes[end] & 0xFF : 0;
            if (b < lowest || b > highest) {
                to.append(REPLACEMENT);
                return end;
            }
            code = (code << 6) | (b & 0x3F);
        }
        if (more == 0) {
            to.append(REPLACEMENT);
        } else {
            to.appendCodePoint(code);
        }
        return end;
    }
}
