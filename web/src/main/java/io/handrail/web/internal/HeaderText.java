package io.handrail.web.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The text of headers. */
public final class HeaderText {

    private HeaderText() {}

    /** Adds the parts between the separators that are outside of quotation marks, trimmed, without empty ones. */
    public static void split(String value, char separator, List<String> parts) {
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && quoted) {
                i++;
            } else if (c == separator && !quoted) {
                add(value, from, i, parts);
                from = i + 1;
            }
        }
        add(value, from, value.length(), parts);
    }

    private static void add(String value, int from, int to, List<String> parts) {
        String part = value.substring(from, to).trim();
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }

    /**
     * Whether a text is a token, of which the names of headers and cookies are made.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2">RFC 9110, section 5.6.2</a>
     */
    public static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letterOrDigit && "!#$%&'*+-.^_`|~".indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Whether a text can stand in a header of an answer: visible ASCII, spaces and tabs, above all no line breaks. */
    public static boolean isValue(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\t') || c > '~') {
                return false;
            }
        }
        return true;
    }

    /** A header's value before its first semicolon, in small letters: a media type or a coding without parameters. */
    public static String withoutParameters(String value) {
        int semicolon = value.indexOf(';');
        return (semicolon < 0 ? value : value.substring(0, semicolon)).trim().toLowerCase(Locale.ROOT);
    }

    /** The parameter of a header's value, without quotation marks; null where there is none. */
    public static @Nullable String parameter(String value, String name) {
        List<String> parts = new ArrayList<>();
        split(value, ';', parts);
        for (int i = 1; i < parts.size(); i++) {
            String part = parts.get(i);
            int equals = part.indexOf('=');
            if (equals > 0 && part.substring(0, equals).trim().equalsIgnoreCase(name)) {
                String given = part.substring(equals + 1).trim();
                boolean quoted = given.length() >= 2 && given.startsWith("\"") && given.endsWith("\"");
                return quoted ? given.substring(1, given.length() - 1) : given;
            }
        }
        return null;
    }
}
