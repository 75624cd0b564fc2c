package io.handrail.s3.image.request;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The text of URLs. */
final class UrlText {

    private UrlText() {}

    /**
     * Without its percent signs.
     *
     * @param plusIsSpace as in queries, not in paths
     * @throws RefusedRequestException if they are not followed by two hexadecimal digits
     */
    static String decoded(String text, boolean plusIsSpace) {
        try {
            return URLDecoder.decode(plusIsSpace ? text : text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RefusedRequestException(400, "The address has a percent sign that encodes nothing");
        }
    }

    /**
     * The parameters of a query, in its order.
     *
     * @throws RefusedRequestException if one is there twice, or is wrongly encoded
     */
    static Map<String, String> query(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int from = 0; from < query.length(); ) {
            int ampersand = query.indexOf('&', from);
            int to = ampersand < 0 ? query.length() : ampersand;
            int equals = query.indexOf('=', from);
            int end = equals < 0 || equals > to ? to : equals;
            if (to > from) {
                String name = decoded(query.substring(from, end), true);
                String value = end == to ? "" : decoded(query.substring(end + 1, to), true);
                if (parameters.put(name, value) != null) {
                    throw new RefusedRequestException(400, "A parameter is there twice");
                }
            }
            from = to + 1;
        }
        return parameters;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
