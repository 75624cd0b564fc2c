package io.handrail.edge.validate;

/** What may stand in a header's value, a path and a query string. */
final class Characters {

    private Characters() {}

    /** No line break, no other control character but the tab. */
    static boolean isFieldValue(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' && c != '\t') || c == 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** No space, no control character, none of these. */
    static boolean isUrlPart(String text, String not) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == 0x7F || not.indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }
}
