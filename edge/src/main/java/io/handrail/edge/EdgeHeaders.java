package io.handrail.edge;

import io.handrail.edge.text.Ascii;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Headers: names without regard to case, in order, repeated where the sender repeated them, each in the sender's
 * spelling. Any text may be a name here ({@code __proto__} is one like another); what CloudFront takes is
 * {@code EdgeValidator}'s concern. Immutable.
 */
public final class EdgeHeaders {

    /**
     * One header line.
     *
     * @param key the name as it was spelled
     * @param value the value
     */
    public record Header(String key, String value) {

        /** The name in lower case. */
        public String name() {
            return Ascii.lower(key);
        }
    }

    private static final EdgeHeaders NONE = new EdgeHeaders(new LinkedHashMap<>());

    /** By the name in lower case. Never changed after construction; no list in it is empty. */
    private final Map<String, List<Header>> byName;

    private EdgeHeaders(Map<String, List<Header>> byName) {
        this.byName = byName;
    }

    /** No headers. */
    public static EdgeHeaders none() {
        return NONE;
    }

    /** One header. */
    public static EdgeHeaders of(String key, String value) {
        return NONE.with(key, value);
    }

    /** These headers in this order; those of one name stand where the first of them stands. */
    public static EdgeHeaders of(Iterable<Header> headers) {
        Map<String, List<Header>> byName = new LinkedHashMap<>();
        for (Header header : headers) {
            String name = header.name();
            List<Header> same = byName.get(name);
            if (same == null) {
                same = new ArrayList<>(1);
                byName.put(name, same);
            }
            same.add(header);
        }
        return byName.isEmpty() ? NONE : new EdgeHeaders(byName);
    }

    /** The first value of a header, or null if there is none. */
    public @Nullable String first(String name) {
        List<Header> same = byName.get(Ascii.lower(name));
        return same == null ? null : same.get(0).value();
    }

    /** The first value of a header, or another text if there is none. */
    public String first(String name, String otherwise) {
        String value = first(name);
        return value == null ? otherwise : value;
    }

    /** The values of a header in order. */
    public List<String> all(String name) {
        List<Header> same = byName.get(Ascii.lower(name));
        if (same == null) {
            return List.of();
        }
        List<String> values = new ArrayList<>(same.size());
        for (Header header : same) {
            values.add(header.value());
        }
        return values;
    }

    /** Whether there is a header of this name. */
    public boolean contains(String name) {
        return byName.containsKey(Ascii.lower(name));
    }

    /** The same with this header once, in the place of those of its name. */
    public EdgeHeaders with(String key, String value) {
        Map<String, List<Header>> changed = new LinkedHashMap<>(byName);
        changed.put(Ascii.lower(key), List.of(new Header(key, value)));
        return new EdgeHeaders(changed);
    }

    /** The same with this header once more; for those that may be repeated, such as {@code Set-Cookie}. */
    public EdgeHeaders plus(String key, String value) {
        Map<String, List<Header>> changed = new LinkedHashMap<>(byName);
        String name = Ascii.lower(key);
        List<Header> before = byName.get(name);
        List<Header> same = before == null ? new ArrayList<>(1) : new ArrayList<>(before);
        same.add(new Header(key, value));
        changed.put(name, same);
        return new EdgeHeaders(changed);
    }

    /** The same with each of those headers in the place of those of its name. */
    public EdgeHeaders withAll(EdgeHeaders others) {
        if (others.byName.isEmpty()) {
            return this;
        }
        Map<String, List<Header>> changed = new LinkedHashMap<>(byName);
        changed.putAll(others.byName);
        return new EdgeHeaders(changed);
    }

    /** The same without the headers of this name. */
    public EdgeHeaders without(String name) {
        String lower = Ascii.lower(name);
        if (!byName.containsKey(lower)) {
            return this;
        }
        Map<String, List<Header>> changed = new LinkedHashMap<>(byName);
        changed.remove(lower);
        return new EdgeHeaders(changed);
    }

    /** Whether the header lines of this name are the same there, or missing here and there. Makes no copies. */
    @SuppressWarnings("ReferenceEquality") // headers share the lists that a change does not touch
    public boolean sameLines(String name, EdgeHeaders there) {
        String lower = Ascii.lower(name);
        List<Header> here = byName.get(lower);
        List<Header> others = there.byName.get(lower);
        return here == others || (here != null && here.equals(others));
    }

    /** The names in lower case, each once, in order. */
    public List<String> names() {
        return new ArrayList<>(byName.keySet());
    }

    /** The header lines of this name. */
    public List<Header> lines(String name) {
        List<Header> same = byName.get(Ascii.lower(name));
        return same == null ? List.of() : new ArrayList<>(same);
    }

    /** All header lines; those of one name follow each other. */
    public List<Header> lines() {
        List<Header> all = new ArrayList<>(byName.size());
        for (List<Header> same : byName.values()) {
            all.addAll(same);
        }
        return all;
    }

    /** Whether there are no headers. */
    public boolean isEmpty() {
        return byName.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EdgeHeaders that && lines().equals(that.lines());
    }

    @Override
    public int hashCode() {
        return lines().hashCode();
    }

    /** The names only: values may be secrets, and this text ends up in logs. */
    @Override
    public String toString() {
        return names().toString();
    }
}
