package io.handrail.web;

import io.handrail.web.internal.HeaderText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The headers of a request, whatever the case of their names. Immutable.
 *
 * <p>A header that was sent several times arrives as the service delivers it: as several values (REST API, load balancer
 * with multi-value headers), joined by commas (payload format 2.0), or as the last value only (load balancer without).
 * {@link #list} hides the first two.
 */
public final class Headers {

    private static final Headers NONE = new Headers(Map.of());

    /** By names in small letters. */
    private final Map<String, List<String>> values;

    private Headers(Map<String, List<String>> values) {
        this.values = values;
    }

    /** No headers. */
    public static Headers none() {
        return NONE;
    }

    /** These; copied. Values of names that differ in case only are joined in the order of the map. */
    public static Headers of(Map<String, List<String>> values) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> each : values.entrySet()) {
            String name = lower(each.getKey());
            List<String> known = copy.get(name);
            if (known == null) {
                copy.put(name, List.copyOf(each.getValue()));
            } else {
                List<String> all = new ArrayList<>(known);
                all.addAll(each.getValue());
                copy.put(name, List.copyOf(all));
            }
        }
        return new Headers(copy);
    }

    /** The first value as it was sent; empty where the header is not there. */
    public Optional<String> first(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** All values as the service delivered them; none where the header is not there. */
    public List<String> all(String name) {
        return values.getOrDefault(lower(name), List.of());
    }

    /**
     * The elements of a header that is a list, such as {@code Accept} or {@code If-None-Match}: of all values, split at the
     * commas outside of quotation marks, trimmed, without empty ones.
     */
    public List<String> list(String name) {
        List<String> elements = new ArrayList<>();
        for (String value : all(name)) {
            HeaderText.split(value, ',', elements);
        }
        return elements;
    }

    /** The names in small letters. */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** These with one more value. */
    Headers and(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        List<String> all = new ArrayList<>(all(name));
        all.add(value);
        more.put(lower(name), List.copyOf(all));
        return new Headers(more);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
