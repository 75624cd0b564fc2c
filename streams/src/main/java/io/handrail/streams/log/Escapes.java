package io.handrail.streams.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Undoes the escapes that servers put into logs: {@code \"}, {@code \\}, {@code \n} and its like, and {@code \xhh}, which
 * stands for a byte. Bytes that are not UTF-8 become U+FFFD.
 */
final class Escapes {

    private static final String NAMES = "nrtbfv";
    private static final String MEANINGS = "\n\r\t\b\f\u000b";

    private Escapes() {}

    static String undo(String logged) {
        if (logged.indexOf('\\') < 0) {
            return logged;
        }
        StringBuilder text = new StringBuilder(logged.length());
        int i = 0;
        while (i < logged.length()) {
            char c = logged.charAt(i);
            if (c != '\\' || i + 1 == logged.length()) {
                text.append(c);
                i++;
            } else if (isByte(logged, i)) {
                i = bytes(logged, i, text);
            } else {
                char escaped = logged.charAt(i + 1);
                int name = NAMES.indexOf(escaped);
                text.append(name < 0 ? escaped : MEANINGS.charAt(name));
                i += 2;
            }
        }
        return text.toString();
    }

    /** A character may take several bytes, so those of a run are decoded together. */
    private static int bytes(String logged, int from, StringBuilder text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int i = from;
        while (isByte(logged, i)) {
            bytes.write(Integer.parseInt(logged, i + 2, i + 4, 16));
            i += 4;
        }
        text.append(bytes.toString(StandardCharsets.UTF_8));
        return i;
    }

    private static boolean isByte(String text, int at) {
        return at + 4 <= text.length()
                && text.charAt(at) == '\\'
                && text.charAt(at + 1) == 'x'
                && isHex(text.charAt(at + 2))
                && isHex(text.charAt(at + 3));
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
