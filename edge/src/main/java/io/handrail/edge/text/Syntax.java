package io.handrail.edge.text;

/**
 * What is asked of many texts, and can be answered by JavaScript far faster than by Java that was compiled to it: handrail
 * edge-js has a class of its own in the place of this one.
 */
public final class Syntax {

    private Syntax() {}

    /** A to Z in lower case. */
    public static String lower(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isUpper(text.charAt(i))) {
                return lowerFrom(text, i);
            }
        }
        return text;
    }

    private static String lowerFrom(String text, int first) {
        char[] chars = text.toCharArray();
        for (int i = first; i < chars.length; i++) {
            if (isUpper(chars[i])) {
                chars[i] = (char) (chars[i] + ('a' - 'A'));
            }
        }
        return new String(chars);
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** Whether the text is a token of HTTP: what a header, a cookie or a method may be called. */
    public static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Ascii.isLetterOrDigit(c) && "!#$%&'*+-.^_`|~".indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Whether this may be a header's value: no line break, no other control character but the tab. */
    public static boolean isFieldValue(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\t') || c == 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Whether this may be part of a URL: no space, no control character, none of these. */
    public static boolean isUrlPart(String text, String not) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == 0x7F || not.indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }
}
