package io.handrail.edge;

import io.handrail.edge.text.Ascii;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Headers: names without regard to case, in order, repeated where the sender repeated them, each in the sender's
 * spelling. Any text may be a name here ({@code __proto__} is one like another); what CloudFront takes is
 * {@code EdgeValidator}'s concern. Immutable.
 *
 * <p>Arrays are copied by loops: JavaScript compiles a function when it is called first, and System.arraycopy is ten.
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

    private static final EdgeHeaders NONE = from(new NoHeaders());

    private final HeaderSource source;
    /** In the order in which the headers were changed first; each name once. Never changed after construction. */
    private final HeaderChange[] changes;

    private EdgeHeaders(HeaderSource source, HeaderChange... changes) {
        this.source = source;
        this.changes = changes;
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
        return from(new GroupedHeaders(headers));
    }

    /** Headers that are read when they are asked for. */
    public static EdgeHeaders from(HeaderSource source) {
        return new EdgeHeaders(source);
    }

    /** Where these came from, before they were changed. */
    public HeaderSource source() {
        return source;
    }

    /** The first value of a header, or null if there is none. */
    public @Nullable String first(String name) {
        String lower = Ascii.lower(name);
        HeaderChange change = change(lower);
        if (change == null) {
            return source.first(lower);
        }
        return change.lines.length == 0 ? null : change.lines[0].value();
    }

    /** The first value of a header, or another text if there is none. */
    public String first(String name, String otherwise) {
        String value = first(name);
        return value == null ? otherwise : value;
    }

    /** The values of a header in order. */
    public List<String> all(String name) {
        Header[] same = same(Ascii.lower(name));
        List<String> values = new ArrayList<>(same.length);
        for (Header line : same) {
            values.add(line.value());
        }
        return values;
    }

    /** Whether one of the lines of this header has this value. */
    public boolean contains(String name, String value) {
        for (Header line : same(Ascii.lower(name))) {
            if (line.value().equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is a header of this name. */
    public boolean contains(String name) {
        return first(name) != null;
    }

    /** The same with this header once, in the place of those of its name. */
    public EdgeHeaders with(String key, String value) {
        return changed(new HeaderChange(Ascii.lower(key), new Header(key, value)));
    }

    /** The same with this header once more; for those that may be repeated, such as {@code Set-Cookie}. */
    public EdgeHeaders plus(String key, String value) {
        String name = Ascii.lower(key);
        Header[] before = same(name);
        Header[] lines = new Header[before.length + 1];
        for (int i = 0; i < before.length; i++) {
            lines[i] = before[i];
        }
        lines[before.length] = new Header(key, value);
        return changed(new HeaderChange(name, lines));
    }

    /** The same with each of those headers in the place of those of its name. */
    public EdgeHeaders withAll(EdgeHeaders others) {
        EdgeHeaders all = this;
        for (String name : others.present()) {
            all = all.changed(new HeaderChange(name, others.same(name)));
        }
        return all;
    }

    /** The same without the headers of this name. */
    public EdgeHeaders without(String name) {
        return contains(name) ? changed(new HeaderChange(Ascii.lower(name))) : this;
    }

    /** The names in lower case, each once, in order. */
    public List<String> names() {
        return new ArrayList<>(List.of(present()));
    }

    /** The header lines of this name. */
    public List<Header> lines(String name) {
        Header[] same = same(Ascii.lower(name));
        List<Header> lines = new ArrayList<>(same.length);
        for (Header line : same) {
            lines.add(line);
        }
        return lines;
    }

    /** All header lines; those of one name follow each other. */
    public List<Header> lines() {
        List<Header> all = new ArrayList<>();
        for (String name : present()) {
            all.addAll(lines(name));
        }
        return all;
    }

    /**
     * Tells of all headers that can differ there, each once. Of headers that have come from the same event these are the
     * ones that were added, removed or set, be it to what they were; the others are not looked at.
     */
    @SuppressWarnings("ReferenceEquality") // what has come from the same event has the same source
    public void changesSince(EdgeHeaders before, HeaderVisitor visitor) {
        boolean same = source == before.source;
        for (String name : same ? before.changed() : before.present()) {
            if (same ? change(name) == null : first(name) == null) {
                tell(name, visitor);
            }
        }
        for (String name : same ? changed() : present()) {
            tell(name, visitor);
        }
    }

    private void tell(String name, HeaderVisitor visitor) {
        Header[] lines = same(name);
        visitor.header(name, lines.length);
        for (Header line : lines) {
            visitor.line(line);
        }
    }

    private String[] changed() {
        String[] names = new String[changes.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = changes[i].name;
        }
        return names;
    }

    private String[] present() {
        String[] came = source.names();
        String[] names = new String[came.length + changes.length];
        int count = 0;
        for (String name : came) {
            if (first(name) != null) {
                names[count++] = name;
            }
        }
        for (HeaderChange change : changes) {
            if (change.lines.length > 0 && source.first(change.name) == null) {
                names[count++] = change.name;
            }
        }
        String[] present = new String[count];
        for (int i = 0; i < count; i++) {
            present[i] = names[i];
        }
        return present;
    }

    /** Whether the header lines of this name are the same there, or missing here and there. */
    public boolean sameLines(String name, EdgeHeaders there) {
        return lines(name).equals(there.lines(name));
    }

    /** Whether there are no headers. */
    public boolean isEmpty() {
        return present().length == 0;
    }

    private @Nullable HeaderChange change(String lower) {
        for (HeaderChange change : changes) {
            if (change.name.equals(lower)) {
                return change;
            }
        }
        return null;
    }

    /** Not to be given out: others may share it. */
    Header[] same(String lower) {
        HeaderChange change = change(lower);
        return change == null ? source.lines(lower) : change.lines;
    }

    private EdgeHeaders changed(HeaderChange changed) {
        boolean again = change(changed.name) != null;
        HeaderChange[] all = new HeaderChange[again ? changes.length : changes.length + 1];
        all[all.length - 1] = changed;
        for (int i = 0; i < changes.length; i++) {
            all[i] = again && changes[i].name.equals(changed.name) ? changed : changes[i];
        }
        return new EdgeHeaders(source, all);
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
