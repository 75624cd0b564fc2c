package io.handrail.edge.rules;

import java.util.List;

/** Literals of JavaScript. */
final class Literal {

    private Literal() {}

    /** A literal that no text breaks out of, in ASCII. */
    static String of(String text) {
        StringBuilder literal = new StringBuilder(text.length() + 2).append('\'');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '\\') {
                literal.append('\\').append(c);
            } else if (c == '\n') {
                literal.append("\\n");
            } else if (c < ' ' || c > '~') {
                literal.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    literal.append("0123456789abcdef".charAt((c >> shift) & 0xF));
                }
            } else {
                literal.append(c);
            }
        }
        return literal.append('\'').toString();
    }

    static String list(List<String> texts) {
        StringBuilder list = new StringBuilder("[");
        for (String text : texts) {
            list.append(list.length() == 1 ? "" : ",").append(of(text));
        }
        return list.append(']').toString();
    }

    /** The length as the engine counts it: njs counts code points, others UTF-16. */
    static String length(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return of(text) + ".length";
            }
        }
        return Integer.toString(text.length());
    }

    /** A property of an object: {@code h.origin} or {@code h['x-a']}. */
    static String property(String object, String name) {
        boolean plain = !name.isEmpty();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            plain &= c >= 'a' && c <= 'z';
        }
        return plain ? object + '.' + name : object + '[' + of(name) + ']';
    }
}
