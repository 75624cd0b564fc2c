package io.handrail.web.internal;

import io.handrail.web.Parameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The header {@code Cookie}. */
public final class CookieText {

    private CookieText() {}

    /**
     * The cookies of all values of the header, in their order. What is no cookie is passed over, as browsers and servers do;
     * quotation marks around a value are no part of it. Nothing is decoded.
     */
    public static Parameters parse(List<String> headers) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String header : headers) {
            for (int from = 0; from < header.length(); ) {
                int semicolon = header.indexOf(';', from);
                int to = semicolon < 0 ? header.length() : semicolon;
                int equals = header.indexOf('=', from);
                if (equals > 0 && equals < to) {
                    add(
                            values,
                            header.substring(from, equals).trim(),
                            header.substring(equals + 1, to).trim());
                }
                from = to + 1;
            }
        }
        return values.isEmpty() ? Parameters.none() : Parameters.of(values);
    }

    private static void add(Map<String, List<String>> values, String name, String value) {
        if (name.isEmpty()) {
            return;
        }
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        List<String> all = values.get(name);
        if (all == null) {
            all = new ArrayList<>(1);
            values.put(name, all);
        }
        all.add(quoted ? value.substring(1, value.length() - 1) : value);
    }
}
