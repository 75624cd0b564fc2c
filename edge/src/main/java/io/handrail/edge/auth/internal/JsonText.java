package io.handrail.edge.auth.internal;

import io.handrail.edge.text.Ascii;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the small JSON in tokens (RFC 8259): strict, of limited depth, without repeated names, which two readers
 * would read differently. Objects become maps, arrays lists; whole numbers of up to 18 digits {@code Long}, others
 * {@code Double}; members that are null are left out.
 */
public final class JsonText {

    private static final int DEEPEST = 16;

    /** Longer ones are no claim; parsing them takes time that grows with their length. */
    private static final int LONGEST_NUMBER = 40;

    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    /** The object that the text is, or null if it is anything else. */
    public static @Nullable Map<String, Object> object(String text) {
        try {
            JsonText json = new JsonText(text);
            json.skipBlanks();
            if (json.peek() != '{') {
                return null;
            }
            Map<String, Object> object = json.object(0);
            json.skipBlanks();
            return json.at == text.length() ? object : null;
        } catch (Malformed e) {
            return null;
        }
    }

    /** The value, or null for the word null. */
    private @Nullable Object value(int depth) throws Malformed {
        skipBlanks();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> list(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) throws Malformed {
        enter(depth);
        Map<String, Object> object = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        if (!ends('}')) {
            do {
                skipBlanks();
                String name = string();
                skipBlanks();
                take(':');
                check(!names.contains(name));
                names.add(name);
                Object value = value(depth + 1);
                if (value != null) {
                    object.put(name, value);
                }
            } while (goesOn('}'));
        }
        return object;
    }

    private List<Object> list(int depth) throws Malformed {
        enter(depth);
        List<Object> list = new ArrayList<>();
        if (!ends(']')) {
            do {
                Object value = value(depth + 1);
                if (value != null) {
                    list.add(value);
                }
            } while (goesOn(']'));
        }
        return list;
    }

    private void enter(int depth) throws Malformed {
        check(depth < DEEPEST);
        at++;
    }

    private boolean ends(char end) {
        skipBlanks();
        if (peek() != end) {
            return false;
        }
        at++;
        return true;
    }

    private boolean goesOn(char end) throws Malformed {
        if (ends(end)) {
            return false;
        }
        take(',');
        return true;
    }

    private @Nullable Object word(String word, @Nullable Object value) throws Malformed {
        check(text.startsWith(word, at));
        at += word.length();
        return value;
    }

    private String string() throws Malformed {
        take('"');
        StringBuilder string = new StringBuilder();
        for (; ; ) {
            check(at < text.length());
            char c = text.charAt(at++);
            if (c == '"') {
                return string.toString();
            }
            check(c >= ' ');
            string.append(c == '\\' ? escaped() : c);
        }
    }

    private char escaped() throws Malformed {
        char c = peek();
        at++;
        if (c == 'u') {
            int code = 0;
            for (int i = 0; i < 4; i++) {
                code = code * 16 + hex(peek());
                at++;
            }
            return (char) code;
        }
        int known = "\"\\/bfnrt".indexOf(c);
        check(known >= 0 && c != 0);
        return "\"\\/\b\f\n\r\t".charAt(known);
    }

    private static int hex(char c) throws Malformed {
        if (Ascii.isDigit(c)) {
            return c - '0';
        }
        int letter = (c | 0x20) - 'a';
        check(letter >= 0 && letter < 6);
        return letter + 10;
    }

    private Object number() throws Malformed {
        int from = at;
        skip('-');
        int whole = at;
        digits();
        check(at == whole + 1 || text.charAt(whole) != '0');
        boolean isWhole = true;
        if (skip('.')) {
            isWhole = false;
            digits();
        }
        if (skip('e') || skip('E')) {
            isWhole = false;
            if (!skip('-')) {
                skip('+');
            }
            digits();
        }
        String number = text.substring(from, at);
        check(number.length() <= LONGEST_NUMBER);
        if (isWhole && number.length() <= 18) {
            return Long.parseLong(number);
        }
        return Double.parseDouble(number);
    }

    private void digits() throws Malformed {
        check(Ascii.isDigit(peek()));
        while (Ascii.isDigit(peek())) {
            at++;
        }
    }

    private boolean skip(char c) {
        if (peek() != c) {
            return false;
        }
        at++;
        return true;
    }

    private void take(char c) throws Malformed {
        check(skip(c));
    }

    /** The next character; 0, which is in no JSON outside a string, at the end. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private void skipBlanks() {
        for (char c = peek(); c == ' ' || c == '\t' || c == '\n' || c == '\r'; c = peek()) {
            at++;
        }
    }

    private static void check(boolean good) throws Malformed {
        if (!good) {
            throw new Malformed();
        }
    }

    private static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;
    }
}
