package io.handrail.edge.text;

import java.util.Arrays;

/**
 * Base64 (RFC 4648): the usual alphabet with padding, and the one for URLs without. Reading is strict: no white space, no
 * other alphabet, padding exactly as it is written, no stray bits, so that one value has one text.
 */
public final class Base64 {

    private static final String STANDARD = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final String URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private Base64() {}

    /** With {@code +}, {@code /} and padding. */
    public static String encode(byte[] bytes) {
        return encode(bytes, STANDARD, true);
    }

    /** With {@code -} and {@code _}, without padding. */
    public static String encodeUrl(byte[] bytes) {
        return encode(bytes, URL, false);
    }

    /**
     * The bytes of what {@link #encode} has written.
     *
     * @throws IllegalArgumentException if it is not that; the message does not repeat it
     */
    public static byte[] decode(String text) {
        int length = text.length();
        if (length % 4 != 0) {
            throw new IllegalArgumentException("Base64 comes in groups of four characters; this has " + length);
        }
        int data = length;
        while (data > 0 && length - data < 2 && text.charAt(data - 1) == '=') {
            data--;
        }
        return decode(text, data, STANDARD);
    }

    /**
     * The bytes of what {@link #encodeUrl} has written.
     *
     * @throws IllegalArgumentException if it is not that; the message does not repeat it
     */
    public static byte[] decodeUrl(String text) {
        return decode(text, text.length(), URL);
    }

    private static String encode(byte[] bytes, String alphabet, boolean pad) {
        StringBuilder text = new StringBuilder((bytes.length + 2) / 3 * 4);
        for (int i = 0; i < bytes.length; i += 3) {
            int here = Math.min(3, bytes.length - i);
            int bits = (bytes[i] & 0xFF) << 16
                    | (here > 1 ? (bytes[i + 1] & 0xFF) << 8 : 0)
                    | (here > 2 ? bytes[i + 2] & 0xFF : 0);
            for (int digit = 0; digit < 4; digit++) {
                if (digit <= here) {
                    text.append(alphabet.charAt((bits >> (18 - 6 * digit)) & 0x3F));
                } else if (pad) {
                    text.append('=');
                }
            }
        }
        return text.toString();
    }

    private static byte[] decode(String text, int length, String alphabet) {
        if (length % 4 == 1) {
            throw new IllegalArgumentException("Base64 cannot end with a single character");
        }
        byte[] bytes = new byte[length / 4 * 3 + 2];
        int at = 0;
        int bits = 0;
        int held = 0;
        for (int i = 0; i < length; i++) {
            bits = (bits << 6) | value(text.charAt(i), alphabet, i);
            held += 6;
            if (held >= 8) {
                held -= 8;
                bytes[at++] = (byte) (bits >> held);
                bits &= (1 << held) - 1;
            }
        }
        if (bits != 0) {
            throw new IllegalArgumentException("Base64 ends with bits that belong to no byte");
        }
        return Arrays.copyOf(bytes, at);
    }

    private static int value(char c, String alphabet, int at) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        if (c == alphabet.charAt(62)) {
            return 62;
        }
        if (c == alphabet.charAt(63)) {
            return 63;
        }
        throw new IllegalArgumentException("Base64 has another character at position " + at);
    }
}
