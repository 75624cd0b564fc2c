package io.handrail.web.internal;

import io.handrail.web.HttpException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Percent-encoding, strictly: what is decoded is UTF-8, and is decoded once. */
public final class Percent {

    private static final String HEX = "0123456789ABCDEF";

    private Percent() {}

    /**
     * Decodes a part of a text.
     *
     * @param plusIsSpace as in queries and forms, not in paths
     * @throws HttpException 400 if a percent sign is not followed by two hexadecimal digits, or the bytes are not UTF-8
     */
    public static String decode(String text, int from, int to, boolean plusIsSpace) {
        int i = from;
        while (i < to && text.charAt(i) != '%' && (text.charAt(i) != '+' || !plusIsSpace)) {
            i++;
        }
        if (i == to) {
            return text.substring(from, to);
        }
        StringBuilder decoded = new StringBuilder(to - from).append(text, from, i);
        byte[] bytes = new byte[(to - i) / 3];
        while (i < to) {
            char c = text.charAt(i);
            if (c == '%') {
                int count = 0;
                while (i < to && text.charAt(i) == '%') {
                    bytes[count++] = octet(text, i, to);
                    i += 3;
                }
                decoded.append(utf8(bytes, count));
            } else {
                decoded.append(c == '+' && plusIsSpace ? ' ' : c);
                i++;
            }
        }
        return decoded.toString();
    }

    private static byte octet(String text, int at, int to) {
        int high = at + 1 < to ? hex(text.charAt(at + 1)) : -1;
        int low = at + 2 < to ? hex(text.charAt(at + 2)) : -1;
        if (high < 0 || low < 0) {
            throw HttpException.badRequest("The address has a percent sign that encodes nothing");
        }
        return (byte) (high << 4 | low);
    }

    /** Not Character.digit, which takes digits of all scripts. */
    private static int hex(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = c | 0x20;
        return letter >= 'a' && letter <= 'f' && c < 0x80 ? letter - 'a' + 10 : -1;
    }

    private static String utf8(byte[] bytes, int count) {
        String text = new String(bytes, 0, count, StandardCharsets.UTF_8);
        // Where something was replaced the way back leads elsewhere: spares the first request a decoder of its own.
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), Arrays.copyOf(bytes, count))) {
            throw HttpException.badRequest("The address has encoded bytes that are not UTF-8");
        }
        return text;
    }

    /** Encodes a path that arrived decoded, with its slashes, so that it can be treated like all others. */
    public static String encodePath(String decoded) {
        byte[] bytes = null;
        for (int i = 0; i < decoded.length(); i++) {
            if (!isPathCharacter(decoded.charAt(i))) {
                bytes = decoded.getBytes(StandardCharsets.UTF_8);
                break;
            }
        }
        if (bytes == null) {
            return decoded;
        }
        StringBuilder encoded = new StringBuilder(bytes.length + 16);
        for (byte b : bytes) {
            if (isPathCharacter((char) (b & 0xFF))) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
            }
        }
        return encoded.toString();
    }

    /** RFC 3986, section 3.3: unreserved, sub-delims, colon, at; and the slash. */
    private static boolean isPathCharacter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || "-._~!$&'()*+,;=:@/".indexOf(c) >= 0;
    }
}
