package io.handrail.core.json.internal;

/** JSON string literals, with the escapes that the writers of JavaScript, Python and Jackson choose. */
public final class JsonStrings {

    private static final char[] LOWER = "0123456789abcdef".toCharArray();
    private static final char[] UPPER = "0123456789ABCDEF".toCharArray();

    private JsonStrings() {}

    /**
     * Appends a literal.
     *
     * @param ascii whether everything outside printable ASCII is escaped, as Python does
     */
    public static void append(StringBuilder out, String text, boolean ascii) {
        append(out, text, ascii, LOWER);
    }

    /** As Jackson does: only what must be is escaped, and with upper-case digits. */
    public static void appendJackson(StringBuilder out, String text) {
        append(out, text, false, UPPER);
    }

    private static void append(StringBuilder out, String text, boolean ascii, char[] digits) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c < ' ' || (ascii && c > '~') || isLoneSurrogate(text, i)) {
                        escape(out, c, digits);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Written as it is, a lone surrogate becomes a question mark in UTF-8, and different keys the same. */
    public static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private static void escape(StringBuilder out, char c, char[] digits) {
        out.append("\\u").append(digits[c >> 12]).append(digits[c >> 8 & 0xF]).append(digits[c >> 4 & 0xF]);
        out.append(digits[c & 0xF]);
    }
}
