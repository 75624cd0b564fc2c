package io.handrail.edge.text;

/** ASCII text. Header names, schemes and media types are ASCII; a call that asks for the locale is far slower. */
public final class Ascii {

    private Ascii() {}

    /** The text with A to Z in lower case and the rest as it is. */
    public static String lower(String text) {
        return Syntax.lower(text);
    }

    /** Whether the texts differ in the case of A to Z at most. */
    public static boolean equalsIgnoringCase(String left, String right) {
        return left.length() == right.length() && lower(left).equals(lower(right));
    }

    /** The text without spaces and tabs around it: what HTTP calls optional white space. */
    public static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Whether the text is a token of HTTP: what a header, a cookie or a method may be called. */
    public static boolean isToken(String text) {
        return Syntax.isToken(text);
    }

    /** A to Z, a to z, 0 to 9. */
    public static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || isUpper(c) || isDigit(c);
    }

    /** 0 to 9; no other script's digits. */
    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
