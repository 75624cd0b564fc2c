package io.handrail.streams.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes an object as RFC 8785 does, and as Python's {@code json.dumps(o, sort_keys=True, separators=(",", ":"),
 * ensure_ascii=False)}, so that others can compute a hash again. The caller names the fields in order. It is written
 * here rather than by a library, because hashes must outlive a library's habits of escaping.
 */
final class CanonicalJson {

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder(512).append('{');

    CanonicalJson field(String name, @Nullable String value) {
        name(name);
        if (value == null) {
            out.append("null");
        } else {
            string(value);
        }
        return this;
    }

    CanonicalJson field(String name, long value) {
        name(name);
        out.append(value);
        return this;
    }

    CanonicalJson field(String name, List<String> values) {
        name(name);
        out.append('[');
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            string(values.get(i));
        }
        out.append(']');
        return this;
    }

    String end() {
        return out.append('}').toString();
    }

    private void name(String name) {
        if (out.length() > 1) {
            out.append(',');
        }
        string(name);
        out.append(':');
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
