package io.handrail.edge.rules;

import java.util.List;
import java.util.Map;

/** Writes JSON of maps, lists, texts and numbers, in ASCII. */
final class Json {

    private Json() {}

    static String write(Object value) {
        StringBuilder json = new StringBuilder();
        write(value, json);
        return json.toString();
    }

    private static void write(Object value, StringBuilder to) {
        if (value instanceof Map<?, ?> map) {
            String separator = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                to.append(separator);
                text(String.valueOf(entry.getKey()), to);
                to.append(':');
                write(entry.getValue(), to);
                separator = ",";
            }
            to.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            String separator = "[";
            for (Object member : list) {
                to.append(separator);
                write(member, to);
                separator = ",";
            }
            to.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof Number number) {
            to.append(number.intValue());
        } else {
            text(String.valueOf(value), to);
        }
    }

    private static void text(String text, StringBuilder to) {
        to.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                to.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                to.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    to.append("0123456789abcdef".charAt((c >> shift) & 0xF));
                }
            } else {
                to.append(c);
            }
        }
        to.append('"');
    }
}
