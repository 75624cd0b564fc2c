package io.handrail.edge.rules;

import io.handrail.edge.rules.internal.UrlText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query string as text, part by part. CloudFront gives it undecoded to both kinds of functions, but to CloudFront
 * Functions as an object without the order of repeated parameters; so the printed function takes the text
 * ({@code rawQueryString()}) and both do the same. What is no percent-encoded UTF-8 counts as it was sent.
 */
final class QueryText {

    private QueryText() {}

    /** The parts that are not empty. */
    static List<String> parts(String query) {
        List<String> parts = new ArrayList<>();
        for (int at = 0; at < query.length(); ) {
            int ampersand = query.indexOf('&', at);
            int end = ampersand < 0 ? query.length() : ampersand;
            if (end > at) {
                parts.add(query.substring(at, end));
            }
            at = end + 1;
        }
        return parts;
    }

    static String decode(String coded) {
        String decoded = UrlText.decode(coded.indexOf('+') < 0 ? coded : coded.replace('+', ' '));
        return decoded == null ? coded : decoded;
    }

    static String name(String part) {
        int equals = part.indexOf('=');
        return decode(equals < 0 ? part : part.substring(0, equals));
    }

    static @Nullable String first(String query, String name) {
        for (String part : parts(query)) {
            if (name(part).equals(name)) {
                int equals = part.indexOf('=');
                return equals < 0 ? "" : decode(part.substring(equals + 1));
            }
        }
        return null;
    }

    /** The parts of these names, or all but those. */
    static String filtered(String query, List<String> names, boolean keep) {
        List<String> kept = new ArrayList<>();
        for (String part : parts(query)) {
            if (names.contains(name(part)) == keep) {
                kept.add(part);
            }
        }
        return joined(kept);
    }

    /** The parts in one spelling, sorted by name; those of one name keep their order, which may have a meaning. */
    static String normalized(String query) {
        List<String> sorted = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String part : parts(query)) {
            int equals = part.indexOf('=');
            String name = UrlText.encode(name(part));
            int at = names.size();
            while (at > 0 && names.get(at - 1).compareTo(name) > 0) {
                at--;
            }
            names.add(at, name);
            sorted.add(at, equals < 0 ? name : name + '=' + UrlText.encode(decode(part.substring(equals + 1))));
        }
        return joined(sorted);
    }

    static String with(String query, String name, String value) {
        String others = filtered(query, List.of(name), false);
        String part = UrlText.encode(name) + '=' + UrlText.encode(value);
        return others.isEmpty() ? part : others + '&' + part;
    }

    private static String joined(List<String> parts) {
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            if (joined.length() > 0) {
                joined.append('&');
            }
            joined.append(part);
        }
        return joined.toString();
    }
}
