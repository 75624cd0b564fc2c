package io.handrail.streams.firehose.transform.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of fields with dots between them, from an object inwards; each element of an array on the way is followed. */
public final class FieldPath {

    private final String[] names;

    private FieldPath(String[] names) {
        this.names = names;
    }

    /**
     * Takes a path apart.
     *
     * @throws IllegalArgumentException if a name in it is empty
     */
    public static FieldPath of(String path) {
        // Of one character that means nothing to a regex, so String.split needs none.
        String[] names = path.split("\\.", -1);
        for (String name : names) {
            if (name.isEmpty()) {
                throw new IllegalArgumentException(
                        "\"" + path + "\" is no path; one is the names of fields with dots between them: user.country");
            }
        }
        return new FieldPath(names);
    }

    /** The names, from the outside inwards. */
    public String[] names() {
        return names;
    }

    /** The value there; null where there is none, or where the way leads through an array. */
    public @Nullable Object get(Map<String, Object> object) {
        Object value = object;
        for (String name : names) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value;
    }

    /** Makes the change in each object that may have the last of the names. */
    public void change(Map<String, Object> object, Change change) {
        change(object, 0, change);
    }

    @SuppressWarnings("unchecked") // the keys of an object are strings
    private void change(@Nullable Object value, int depth, Change change) {
        if (value instanceof List<?> list) {
            for (Object element : list) {
                change(element, depth, change);
            }
        } else if (value instanceof Map<?, ?> map) {
            if (depth == names.length - 1) {
                change.in((Map<String, Object>) map, names[depth]);
            } else {
                change(map.get(names[depth]), depth + 1, change);
            }
        }
    }

    /** What is done to a field of an object; it may be missing. */
    public interface Change {

        /** Does it. */
        void in(Map<String, Object> parent, String name);
    }
}
