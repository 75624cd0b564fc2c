package io.handrail.web.internal;

import io.handrail.web.HttpException;
import java.util.ArrayList;
import java.util.List;

/**
 * The segments of a path. Each is decoded exactly once, and refused (400) where it could mean another path to something that
 * treats it as one: {@code .} and {@code ..}, a slash or backslash that was encoded, control characters. What is encoded
 * twice stays encoded once, as text. An empty segment matches nothing, except at the end: {@code /items/} is {@code /items}.
 */
public final class PathText {

    /** More than any template has; each costs a comparison. */
    private static final int MAX_SEGMENTS = 128;

    private PathText() {}

    /**
     * The decoded segments; none of {@code /}.
     *
     * @throws HttpException 400 if one is refused, 414 if there are more than 128
     */
    public static List<String> segments(String path) {
        List<String> segments = new ArrayList<>(8);
        int from = path.startsWith("/") ? 1 : 0;
        while (from < path.length()) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 ? path.length() : slash;
            if (segments.size() == MAX_SEGMENTS) {
                throw new HttpException(414, "The path has more than " + MAX_SEGMENTS + " segments");
            }
            segments.add(checked(Percent.decode(path, from, to, false)));
            from = to + 1;
        }
        return segments;
    }

    private static String checked(String segment) {
        if (segment.equals(".") || segment.equals("..")) {
            throw HttpException.badRequest("The path has a segment of dots");
        }
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c == '/' || c == '\\') {
                throw HttpException.badRequest("The path has an encoded slash, or a backslash");
            }
            if (Character.isISOControl(c)) {
                throw HttpException.badRequest("The path has a control character");
            }
        }
        return segment;
    }

    /** The path without a prefix that ends at a segment's end; the path itself where it does not begin so. */
    public static String without(String prefix, String path) {
        if (prefix.isEmpty() || !path.startsWith(prefix)) {
            return path;
        }
        if (path.length() == prefix.length()) {
            return "/";
        }
        return path.charAt(prefix.length()) == '/' ? path.substring(prefix.length()) : path;
    }

    /** Whether a text is a UUID as all write it; {@link java.util.UUID#fromString} takes shorter ones too. */
    public static boolean isUuid(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            char c = text.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            boolean hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
            if (dash ? c != '-' : !hex) {
                return false;
            }
        }
        return true;
    }
}
