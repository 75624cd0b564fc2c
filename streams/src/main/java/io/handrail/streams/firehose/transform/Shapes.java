package io.handrail.streams.firehose.transform;

import io.handrail.core.json.InvalidJsonException;
import io.handrail.streams.firehose.transform.internal.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whole objects under other names, flat, or in part. */
@SuppressWarnings("unchecked") // the keys of an object are strings
final class Shapes {

    private Shapes() {}

    /** With all names, at every level, in this case. */
    static Object renamed(Object value, NameCase names) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> result = new LinkedHashMap<>();
            ((Map<String, Object>) map).forEach((name, field) -> {
                if (field != null) {
                    putNew(result, names.of(name), renamed(field, names));
                }
            });
            return result;
        }
        if (value instanceof List<?> list) {
            return Values.list(list, element -> renamed(element, names));
        }
        return value;
    }

    /** With the fields of inner objects in place of these, under both names; arrays stay. */
    static Map<String, Object> flat(Map<String, Object> object, String separator) {
        Map<String, Object> result = new LinkedHashMap<>();
        flatten(object, "", separator, result);
        return result;
    }

    private static void flatten(
            Map<String, Object> object, String prefix, String separator, Map<String, Object> result) {
        object.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner) {
                flatten((Map<String, Object>) inner, prefix + name + separator, separator, result);
            } else if (value != null) {
                putNew(result, prefix + name, value);
            }
        });
    }

    static void putNew(Map<String, Object> object, String name, Object value) {
        if (object.put(name, value) != null) {
            throw new InvalidJsonException("$", "two fields have the same name once it is normalised");
        }
    }

    /** Only what the tree of names leads to; a name with null for its tree is taken whole. */
    static @Nullable Object only(Object value, @Nullable Object tree) {
        if (tree == null) {
            return value;
        }
        if (value instanceof List<?> list) {
            return Values.list(list, element -> only(element, tree));
        }
        if (!(value instanceof Map<?, ?> map)) {
            return null;
        }
        Map<String, Object> result = new LinkedHashMap<>();
        for (Map.Entry<String, @Nullable Object> branch : ((Map<String, @Nullable Object>) tree).entrySet()) {
            Object field = map.get(branch.getKey());
            Object chosen = field == null ? null : only(field, branch.getValue());
            if (chosen != null) {
                result.put(branch.getKey(), chosen);
            }
        }
        return result;
    }

    /** Adds a path to the tree. */
    static void select(Map<String, @Nullable Object> tree, String[] names) {
        Map<String, @Nullable Object> at = tree;
        for (int i = 0; i < names.length; i++) {
            boolean last = i == names.length - 1;
            if (last || (at.containsKey(names[i]) && at.get(names[i]) == null)) {
                at.put(names[i], null);
                return;
            }
            at = (Map<String, @Nullable Object>)
                    at.computeIfAbsent(names[i], name -> new LinkedHashMap<String, @Nullable Object>());
        }
    }
}
