package io.handrail.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The decoded parameters of a query or a form, each with its values in their order. Names are case-sensitive. Immutable. */
public final class Parameters {

    private static final Parameters NONE = new Parameters(Map.of());

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /** No parameters. */
    public static Parameters none() {
        return NONE;
    }

    /** These; copied, in the order of the map. */
    public static Parameters of(Map<String, List<String>> values) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> each : values.entrySet()) {
            copy.put(each.getKey(), List.copyOf(each.getValue()));
        }
        return new Parameters(copy);
    }

    /** The first value; empty where the parameter is not there. */
    public Optional<String> first(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** All values; none where the parameter is not there. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The names, in the order in which they first occurred. */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** These with one more value. */
    Parameters and(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        List<String> all = new ArrayList<>(all(name));
        all.add(value);
        more.put(name, List.copyOf(all));
        return new Parameters(more);
    }
}
