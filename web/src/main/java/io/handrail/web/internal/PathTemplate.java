package io.handrail.web.internal;

import io.handrail.web.PathParameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A path with parameters: {@code /items/{id:int}}, {@code /files/{path+}}. */
public final class PathTemplate {

    /** Of one segment: its text, or its parameter. */
    record Segment(String literal, @Nullable PathParameter parameter) {}

    private final String text;
    private final List<Segment> segments = new ArrayList<>();

    /**
     * Parses a template.
     *
     * @throws IllegalArgumentException if it is none; the message says why
     */
    public PathTemplate(String text) {
        this.text = text;
        if (!text.startsWith("/")) {
            throw wrong("begins with a slash");
        }
        for (int from = 1; from < text.length() || from > 1; ) {
            int slash = text.indexOf('/', from);
            int to = slash < 0 ? text.length() : slash;
            if (to == from) {
                throw wrong("has no empty segment, and no slash at its end");
            }
            if (!segments.isEmpty() && isGreedy(segments.get(segments.size() - 1))) {
                throw wrong("has nothing after a greedy parameter");
            }
            segments.add(segment(text.substring(from, to)));
            if (slash < 0) {
                break;
            }
            from = to + 1;
        }
    }

    private static boolean isGreedy(Segment segment) {
        return segment.parameter != null && segment.parameter.type() == PathParameter.Type.GREEDY;
    }

    private Segment segment(String segment) {
        boolean braces = segment.indexOf('{') >= 0 || segment.indexOf('}') >= 0;
        if (!braces) {
            if (segment.equals(".") || segment.equals("..") || hasAny(segment, "%?#\\")) {
                throw wrong("has its text decoded, without query, percent signs, backslashes and dots alone");
            }
            return new Segment(segment, null);
        }
        if (!segment.startsWith("{") || segment.indexOf('}') != segment.length() - 1 || segment.lastIndexOf('{') != 0) {
            throw wrong("has parameters that are whole segments, such as {id}");
        }
        PathParameter parameter = parameter(segment.substring(1, segment.length() - 1));
        for (Segment each : segments) {
            if (each.parameter != null && each.parameter.name().equals(parameter.name())) {
                throw wrong("has each parameter once");
            }
        }
        return new Segment("", parameter);
    }

    private PathParameter parameter(String inside) {
        int colon = inside.indexOf(':');
        boolean greedy = inside.endsWith("+");
        String name =
                greedy ? inside.substring(0, inside.length() - 1) : colon < 0 ? inside : inside.substring(0, colon);
        if (!isName(name)) {
            throw wrong("has names of letters, digits and underscores for its parameters");
        }
        PathParameter.Type type = greedy
                ? PathParameter.Type.GREEDY
                : colon < 0 ? PathParameter.Type.STRING : type(inside.substring(colon + 1));
        return new PathParameter(name, type);
    }

    private PathParameter.Type type(String name) {
        return switch (name) {
            case "int" -> PathParameter.Type.INT;
            case "long" -> PathParameter.Type.LONG;
            case "uuid" -> PathParameter.Type.UUID;
            default -> throw wrong("has parameters of the types int, long and uuid, or without one");
        };
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '_') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean hasAny(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0 || Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private IllegalArgumentException wrong(String rule) {
        return new IllegalArgumentException("A path template " + rule + "; this one is " + text);
    }

    List<Segment> segments() {
        return segments;
    }

    /** In their order. */
    public List<PathParameter> parameters() {
        List<PathParameter> all = new ArrayList<>();
        for (Segment each : segments) {
            if (each.parameter != null) {
                all.add(each.parameter);
            }
        }
        return all;
    }

    /** The parameters' texts in a path that this template matches. */
    public Map<String, String> values(List<String> path) {
        Map<String, String> values = null;
        for (int i = 0; i < segments.size(); i++) {
            PathParameter parameter = segments.get(i).parameter;
            if (parameter != null) {
                if (values == null) {
                    values = new LinkedHashMap<>();
                }
                boolean greedy = parameter.type() == PathParameter.Type.GREEDY;
                values.put(parameter.name(), greedy ? String.join("/", path.subList(i, path.size())) : path.get(i));
            }
        }
        return values == null ? Map.of() : values;
    }

    @Override
    public String toString() {
        return text;
    }
}
