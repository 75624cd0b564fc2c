package io.handrail.edge.event;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map of the tree with the way that led to it, for errors. Null and absent are the same. */
record Tree(Map<?, ?> map, String path) {

    static Tree of(@Nullable Object value, String path) {
        if (value instanceof Map<?, ?> map) {
            return new Tree(map, path);
        }
        throw new InvalidEdgeEventException(path + (value == null ? " is missing" : " is no object"));
    }

    Tree object(String name) {
        return of(map.get(name), at(name));
    }

    @Nullable
    Tree objectOrNull(String name) {
        return map.get(name) == null ? null : object(name);
    }

    Tree firstOf(String name) {
        Object value = map.get(name);
        if (value instanceof List<?> list && !list.isEmpty()) {
            return of(list.get(0), at(name) + "[0]");
        }
        throw new InvalidEdgeEventException(at(name) + (value == null ? " is missing" : " is no list or is empty"));
    }

    List<?> listOrEmpty(String name) {
        Object value = map.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw new InvalidEdgeEventException(at(name) + " is no list");
    }

    String text(String name) {
        String value = textOrNull(name);
        if (value == null) {
            throw new InvalidEdgeEventException(at(name) + " is missing");
        }
        return value;
    }

    String textOr(String name, String otherwise) {
        String value = textOrNull(name);
        return value == null ? otherwise : value;
    }

    @Nullable
    String textOrNull(String name) {
        Object value = map.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new InvalidEdgeEventException(at(name) + " is no text");
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(map.get(name));
    }

    int integer(String name) {
        Integer value = integerOrNull(name);
        if (value == null) {
            throw new InvalidEdgeEventException(at(name) + " is missing");
        }
        return value;
    }

    int integerOr(String name, int otherwise) {
        Integer value = integerOrNull(name);
        return value == null ? otherwise : value;
    }

    /** A number, or a text of digits: CloudFront writes statuses as text, hand-written events as either. */
    @Nullable
    Integer integerOrNull(String name) {
        Object value = map.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof Number number && number.doubleValue() == number.intValue()) {
            return number.intValue();
        }
        if (value instanceof String text && isDigits(text)) {
            return Integer.parseInt(text);
        }
        throw new InvalidEdgeEventException(at(name) + " is no whole number");
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() < 10;
    }

    String at(String name) {
        return path + "." + name;
    }
}
