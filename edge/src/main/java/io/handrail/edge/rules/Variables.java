package io.handrail.edge.rules;

import java.util.ArrayList;
import java.util.List;

/** The variables of a rule, of which there are few. */
final class Variables {

    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final List<String> fromStore = new ArrayList<>();

    void clear() {
        names.clear();
        values.clear();
        fromStore.clear();
    }

    /** The name must be a new one. */
    void put(String name, String value) {
        names.add(name);
        values.add(value);
    }

    /** As well, and no viewer has chosen the value. */
    void putFromStore(String name, String value) {
        put(name, value);
        fromStore.add(name);
    }

    boolean isFromStore(String name) {
        return fromStore.contains(name);
    }

    /** The value, or an empty text. */
    String get(String name) {
        int at = names.indexOf(name);
        return at < 0 ? "" : values.get(at);
    }
}
