package io.handrail.edge;

import io.handrail.edge.text.Ascii;
import io.handrail.edge.text.PercentCoding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query string in parts. Reading refuses nothing; printing gives back what was read, character for character, except
 * empty parts ({@code a&&b}), so that a signature over a parameter nobody touched stays true. {@link #normalized()} makes
 * equal what means the same, for the cache. Immutable.
 */
public final class QueryString {

    /**
     * One parameter.
     *
     * @param rawName the name as sent
     * @param rawValue the value as sent; null if there is no equals sign
     */
    public record Parameter(String rawName, @Nullable String rawValue) {

        /** The name with its percent codes resolved; plus signs are spaces, as forms write them. */
        public String name() {
            return decoded(rawName);
        }

        /** The value with its percent codes resolved; plus signs are spaces; empty if there is none. */
        public String value() {
            return rawValue == null ? "" : decoded(rawValue);
        }

        private static String decoded(String raw) {
            return PercentCoding.decode(raw.indexOf('+') < 0 ? raw : raw.replace('+', ' '));
        }

        private Parameter normalized() {
            return new Parameter(normal(rawName), rawValue == null ? null : normal(rawValue));
        }

        private static String normal(String raw) {
            return PercentCoding.normalize(raw.indexOf('+') < 0 ? raw : raw.replace('+', ' '), "");
        }

        @Override
        public String toString() {
            return rawValue == null ? rawName : rawName + '=' + rawValue;
        }
    }

    private final List<Parameter> parameters;

    private QueryString(List<Parameter> parameters) {
        this.parameters = parameters;
    }

    /** No parameters. */
    public static QueryString empty() {
        return new QueryString(new ArrayList<>(0));
    }

    /** The parts of a query string, without its question mark. */
    public static QueryString parse(String text) {
        List<Parameter> parameters = new ArrayList<>();
        int equals = -1;
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('&', at);
            if (end < 0) {
                end = text.length();
            }
            if (equals < at) { // searched once, not for each of thousands of ampersands
                equals = text.indexOf('=', at);
                if (equals < 0) {
                    equals = text.length();
                }
            }
            if (end > at) {
                parameters.add(
                        equals < end
                                ? new Parameter(text.substring(at, equals), text.substring(equals + 1, end))
                                : new Parameter(text.substring(at, end), null));
            }
            at = end + 1;
        }
        return new QueryString(parameters);
    }

    /** The first value of a parameter, decoded; null if there is none of this name. */
    public @Nullable String first(String name) {
        for (Parameter parameter : parameters) {
            if (parameter.name().equals(name)) {
                return parameter.value();
            }
        }
        return null;
    }

    /** The values of a parameter, decoded. */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>(2);
        for (Parameter parameter : parameters) {
            if (parameter.name().equals(name)) {
                values.add(parameter.value());
            }
        }
        return values;
    }

    /** Whether there is a parameter of this name. */
    public boolean contains(String name) {
        return first(name) != null;
    }

    /** All parameters in order. */
    public List<Parameter> parameters() {
        return new ArrayList<>(parameters);
    }

    /** Whether there are no parameters. */
    public boolean isEmpty() {
        return parameters.isEmpty();
    }

    /** The same with this parameter once, in the place of the first of its name, else at the end; it is coded here. */
    public QueryString with(String name, String value) {
        Parameter added = new Parameter(PercentCoding.encode(name), PercentCoding.encode(value));
        List<Parameter> changed = new ArrayList<>(parameters.size() + 1);
        boolean placed = false;
        for (Parameter parameter : parameters) {
            if (!parameter.name().equals(name)) {
                changed.add(parameter);
            } else if (!placed) {
                changed.add(added);
                placed = true;
            }
        }
        if (!placed) {
            changed.add(added);
        }
        return new QueryString(changed);
    }

    /** The same with one more parameter at the end; it is coded here. */
    public QueryString plus(String name, String value) {
        List<Parameter> changed = new ArrayList<>(parameters);
        changed.add(new Parameter(PercentCoding.encode(name), PercentCoding.encode(value)));
        return new QueryString(changed);
    }

    /** The same without the parameters of these names. */
    public QueryString without(String... names) {
        return filtered(names, false);
    }

    /** The same with the parameters of these names only: what the origin knows, and nothing that only fills the cache. */
    public QueryString only(String... names) {
        return filtered(names, true);
    }

    private QueryString filtered(String[] names, boolean keep) {
        List<Parameter> changed = new ArrayList<>(parameters.size());
        for (int i = 0; i < parameters.size(); i++) {
            if (isOneOf(names, parameters.get(i).name()) == keep) {
                changed.add(parameters.get(i));
            }
        }
        return new QueryString(changed);
    }

    private static boolean isOneOf(String[] names, String name) {
        for (String one : names) {
            if (one.equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The same with A to Z in names in lower case. */
    public QueryString withLowerCaseNames() {
        List<Parameter> changed = new ArrayList<>(parameters.size());
        for (Parameter parameter : parameters) {
            // Of the decoded name: lower-casing the coded one would turn %4A into %4a, which is still a J.
            String name = parameter.name();
            String lower = Ascii.lower(name);
            changed.add(
                    lower.equals(name) ? parameter : new Parameter(PercentCoding.encode(lower), parameter.rawValue()));
        }
        return new QueryString(changed);
    }

    /** The same sorted by name; those of one name keep their order, which may have a meaning. */
    public QueryString sorted() {
        List<Parameter> sorted = new ArrayList<>(parameters.size());
        List<String> names = new ArrayList<>(parameters.size());
        for (Parameter parameter : parameters) {
            String name = parameter.name();
            int from = 0;
            int to = names.size();
            while (from < to) { // behind all that are not greater
                int middle = (from + to) >>> 1;
                if (names.get(middle).compareTo(name) > 0) {
                    to = middle;
                } else {
                    from = middle + 1;
                }
            }
            sorted.add(from, parameter);
            names.add(from, name);
        }
        return new QueryString(sorted);
    }

    /** The same in one spelling: capital percent codes, only where they are needed, {@code %20} for a space. */
    public QueryString recoded() {
        List<Parameter> changed = new ArrayList<>(parameters.size());
        for (Parameter parameter : parameters) {
            changed.add(parameter.normalized());
        }
        return new QueryString(changed);
    }

    /**
     * What means the same in one form: names in lower case, in one spelling, sorted. Set as the query string of a viewer
     * request, it makes one cache entry of many.
     */
    public QueryString normalized() {
        return withLowerCaseNames().recoded().sorted();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QueryString that && parameters.equals(that.parameters);
    }

    @Override
    public int hashCode() {
        return parameters.hashCode();
    }

    /** The query string, without a question mark. */
    @Override
    public String toString() {
        String text = ""; // at the edge this is JavaScript's own, and a StringBuilder goes letter by letter
        for (int i = 0; i < parameters.size(); i++) {
            text += (i == 0 ? "" : "&") + parameters.get(i).toString();
        }
        return text;
    }
}
