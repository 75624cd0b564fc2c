package io.handrail.edge.http;

import io.handrail.edge.text.Ascii;
import java.util.ArrayList;
import java.util.List;

/**
 * One member of {@code Accept} and its like: {@code text/html;q=0.8}.
 *
 * @param range in lower case
 * @param quality in thousandths, 0 to 1000
 */
record Preference(String range, int quality) {

    /** A header of thousands of members is no wish of a person's; what is behind these is not read. */
    private static final int MOST = 64;

    /** The members in the order of the header. One that is malformed is left out. */
    static List<Preference> parse(String header) {
        List<Preference> preferences = new ArrayList<>();
        for (int at = 0; at < header.length() && preferences.size() < MOST; ) {
            int comma = header.indexOf(',', at);
            int end = comma < 0 ? header.length() : comma;
            add(header.substring(at, end), preferences);
            at = end + 1;
        }
        return preferences;
    }

    private static void add(String member, List<Preference> to) {
        int semicolon = member.indexOf(';');
        String range = Ascii.lower(Ascii.trim(semicolon < 0 ? member : member.substring(0, semicolon)));
        int quality = semicolon < 0 ? 1000 : quality(member, semicolon);
        if (!range.isEmpty() && quality >= 0) {
            to.add(new Preference(range, quality));
        }
    }

    /** The weight among the parameters, 1000 if there is none, -1 if it is malformed. */
    private static int quality(String member, int semicolon) {
        for (int at = semicolon; at >= 0; ) {
            int next = member.indexOf(';', at + 1);
            String parameter = Ascii.trim(member.substring(at + 1, next < 0 ? member.length() : next));
            if (parameter.length() > 1 && (parameter.charAt(0) | 0x20) == 'q' && parameter.charAt(1) == '=') {
                return thousandths(parameter);
            }
            at = next;
        }
        return 1000;
    }

    /** {@code q=0.375} as 375 (RFC 9110, section 12.4.2). */
    private static int thousandths(String parameter) {
        int length = parameter.length();
        if (length < 3 || length > 7) {
            return -1;
        }
        int value = 0;
        int scale = 1000;
        for (int i = 2; i < length; i++) {
            char c = parameter.charAt(i);
            if (i == 3) {
                if (c != '.') {
                    return -1;
                }
            } else if (!Ascii.isDigit(c)) {
                return -1;
            } else {
                value += (c - '0') * scale;
                scale /= 10;
            }
        }
        return value <= 1000 ? value : -1;
    }
}
