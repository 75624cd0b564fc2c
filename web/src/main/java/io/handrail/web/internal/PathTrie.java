package io.handrail.web.internal;

import io.handrail.web.PathParameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands at a path and a method. Segment by segment, text comes before a parameter, and a parameter before a
 * greedy one; what comes first and has the method is taken. A search looks at each node at most once, and at most at two
 * children of it.
 *
 * @param <T> what is found
 */
public final class PathTrie<T> {

    /** What stands at the end of a path, by methods. */
    private static final class Place<T> {
        final Map<String, T> byMethod = new HashMap<>(4);
        final PathTemplate template;

        Place(PathTemplate template) {
            this.template = template;
        }
    }

    private static final class Node<T> {
        final Map<String, Node<T>> texts = new HashMap<>(4);

        @Nullable
        Node<T> parameter;

        @Nullable
        PathParameter declared;

        @Nullable
        PathTemplate declaredBy;

        @Nullable
        Place<T> end;

        @Nullable
        Place<T> greedy;
    }

    private final Node<T> root = new Node<>();

    /**
     * Puts something at a path and a method.
     *
     * @throws IllegalArgumentException if it could not be told from what is there
     */
    public void add(PathTemplate template, String method, T value) {
        Node<T> node = root;
        for (PathTemplate.Segment segment : template.segments()) {
            PathParameter parameter = segment.parameter();
            if (parameter == null) {
                Node<T> next = node.texts.get(segment.literal());
                if (next == null) {
                    next = new Node<>();
                    node.texts.put(segment.literal(), next);
                }
                node = next;
            } else if (parameter.type() == PathParameter.Type.GREEDY) {
                Place<T> place = node.greedy == null ? new Place<>(template) : node.greedy;
                node.greedy = place;
                put(place, template, method, value);
                return;
            } else {
                node = parameter(node, parameter, template);
            }
        }
        Place<T> place = node.end == null ? new Place<>(template) : node.end;
        node.end = place;
        put(place, template, method, value);
    }

    private static <T> Node<T> parameter(Node<T> node, PathParameter parameter, PathTemplate template) {
        Node<T> next = node.parameter;
        if (next == null) {
            next = new Node<>();
            node.parameter = next;
            node.declared = parameter;
            node.declaredBy = template;
        } else if (node.declared != null && node.declared.type() != parameter.type()) {
            throw new IllegalArgumentException("Which of " + node.declaredBy + " and " + template
                    + " a path means cannot be told: they have parameters of different types in the same place");
        }
        return next;
    }

    private static <T> void put(Place<T> place, PathTemplate template, String method, T value) {
        if (place.byMethod.putIfAbsent(method, value) != null) {
            throw new IllegalArgumentException("There are two routes for " + method + " " + template
                    + (place.template.toString().equals(template.toString())
                            ? ""
                            : ", the other one as " + place.template));
        }
    }

    /** What a path and a method lead to. */
    public PathMatch<T> find(List<String> segments, String method) {
        Search<T> search = new Search<>(segments, method);
        T found = search.from(root, 0);
        return new PathMatch<>(found, search.other, search.allowed);
    }

    private static final class Search<T> {
        private final List<String> segments;
        private final String method;
        private final TreeSet<String> allowed = new TreeSet<>();
        private @Nullable T other;

        Search(List<String> segments, String method) {
            this.segments = segments;
            this.method = method;
        }

        @Nullable
        T from(Node<T> node, int at) {
            if (at == segments.size()) {
                return at(node.end);
            }
            String segment = segments.get(at);
            Node<T> text = node.texts.get(segment);
            T found = text == null ? null : from(text, at + 1);
            if (found == null
                    && node.parameter != null
                    && node.declared != null
                    && fits(segment, node.declared.type())) {
                found = from(node.parameter, at + 1);
            }
            return found == null
                            && node.greedy != null
                            && !segments.subList(at, segments.size()).contains("")
                    ? at(node.greedy)
                    : found;
        }

        private @Nullable T at(@Nullable Place<T> place) {
            if (place == null) {
                return null;
            }
            T found = place.byMethod.get(method);
            if (found == null && method.equals("HEAD")) {
                found = place.byMethod.get("GET");
            }
            if (found == null) {
                allowed.addAll(place.byMethod.keySet());
                other = other == null ? place.byMethod.values().iterator().next() : other;
            }
            return found;
        }

        private static boolean fits(String segment, PathParameter.Type type) {
            if (segment.isEmpty()) {
                return false;
            }
            return switch (type) {
                case INT, LONG -> isNumber(segment, type);
                case UUID -> PathText.isUuid(segment);
                default -> true;
            };
        }

        /** One spelling of each number: no plus sign, no zeros before it, no digits of other scripts. */
        private static boolean isNumber(String text, PathParameter.Type type) {
            int from = text.charAt(0) == '-' ? 1 : 0;
            if (text.length() == from || text.length() > 20 || (text.charAt(from) == '0' && text.length() > 1)) {
                return false;
            }
            for (int i = from; i < text.length(); i++) {
                if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                    return false;
                }
            }
            try {
                long value = Long.parseLong(text);
                return type == PathParameter.Type.LONG || value == (int) value;
            } catch (NumberFormatException e) {
                return false;
            }
        }
    }
}
