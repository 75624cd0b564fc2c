package io.handrail.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of entity tags.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3">RFC 9110, section 8.8.3</a>
 */
final class EntityTags {

    /** Ends the tag of an answer that was compressed on its way out; when the tag comes back, it is left out again. */
    static final String GZIP = "--gzip";

    private EntityTags() {}

    /** With quotation marks. */
    static String quoted(String tag) {
        for (int i = 0; i < tag.length(); i++) {
            char c = tag.charAt(i);
            if (c <= ' ' || c > '~' || c == '"') {
                throw new IllegalArgumentException("An entity tag has visible ASCII without quotation marks only");
            }
        }
        return '"' + tag + '"';
    }

    /** The quoted tag of the compressed form. */
    static String ofGzip(String quoted) {
        return quoted.endsWith("\"") ? quoted.substring(0, quoted.length() - 1) + GZIP + '"' : quoted;
    }

    /** Whether {@code If-None-Match} names the tag: weakly, as it is for caches. */
    static boolean matchesWeakly(List<String> header, @Nullable String quoted) {
        for (String each : header) {
            if (each.equals("*")
                    ? quoted != null
                    : quoted != null && opaque(each).equals(opaque(quoted))) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code If-Match} names the tag: strongly, as it is for changes. */
    static boolean matchesStrongly(List<String> header, @Nullable String quoted) {
        for (String each : header) {
            boolean weak = each.startsWith("W/") || (quoted != null && quoted.startsWith("W/"));
            if (each.equals("*")
                    ? quoted != null
                    : quoted != null && !weak && opaque(each).equals(quoted)) {
                return true;
            }
        }
        return false;
    }

    private static String opaque(String tag) {
        String strong = tag.startsWith("W/") ? tag.substring(2) : tag;
        return strong.endsWith(GZIP + '"') ? strong.substring(0, strong.length() - GZIP.length() - 1) + '"' : strong;
    }
}
