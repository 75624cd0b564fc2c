package io.handrail.web.internal;

import io.handrail.web.HttpException;
import io.handrail.web.Parameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Queries and forms: names and values, encoded as {@code application/x-www-form-urlencoded}. */
public final class FormText {

    /** More parameters than any form has; each costs memory. */
    private static final int MAX_PARAMETERS = 1_000;

    private FormText() {}

    /**
     * The parameters, decoded once.
     *
     * @throws HttpException 400 if they are wrongly encoded, or more than 1,000
     */
    public static Parameters parse(String text) {
        if (text.isEmpty()) {
            return Parameters.none();
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        int count = 0;
        for (int from = 0; from < text.length(); ) {
            int ampersand = text.indexOf('&', from);
            int to = ampersand < 0 ? text.length() : ampersand;
            if (to > from) {
                if (++count > MAX_PARAMETERS) {
                    throw HttpException.badRequest("There are more than " + MAX_PARAMETERS + " parameters");
                }
                int equals = text.indexOf('=', from);
                int end = equals < 0 || equals > to ? to : equals;
                String name = Percent.decode(text, from, end, true);
                List<String> all = values.get(name);
                if (all == null) {
                    all = new ArrayList<>(1);
                    values.put(name, all);
                }
                all.add(end == to ? "" : Percent.decode(text, end + 1, to, true));
            }
            from = to + 1;
        }
        return Parameters.of(values);
    }
}
