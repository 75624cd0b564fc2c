package io.handrail.edge.event;

import io.handrail.edge.EdgeHeaders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code {"host": [{"key": "Host", "value": "…"}]}}. */
final class HeadersTree {

    private HeadersTree() {}

    static EdgeHeaders read(@Nullable Tree tree) {
        if (tree == null) {
            return EdgeHeaders.none();
        }
        List<EdgeHeaders.Header> headers = new ArrayList<>(tree.map().size());
        for (Map.Entry<?, ?> entry : tree.map().entrySet()) {
            String name = String.valueOf(entry.getKey());
            if (!(entry.getValue() instanceof List<?> lines)) {
                throw new InvalidEdgeEventException("a header of " + tree.path() + " is no list");
            }
            for (Object line : lines) {
                Tree header = Tree.of(line, "a header of " + tree.path());
                String key = header.textOr("key", "");
                headers.add(new EdgeHeaders.Header(key.isEmpty() ? capitalized(name) : key, header.text("value")));
            }
        }
        return EdgeHeaders.of(headers);
    }

    /** What CloudFront takes for the key where there is none: {@code user-agent} is {@code User-Agent}. */
    private static String capitalized(String name) {
        char[] chars = name.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] >= 'a' && chars[i] <= 'z' && (i == 0 || chars[i - 1] == '-')) {
                chars[i] = (char) (chars[i] - 'a' + 'A');
            }
        }
        return new String(chars);
    }

    static Map<String, Object> write(EdgeHeaders headers) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (String name : headers.names()) {
            List<Object> lines = new ArrayList<>(1);
            for (EdgeHeaders.Header header : headers.lines(name)) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("key", header.key());
                line.put("value", header.value());
                lines.add(line);
            }
            tree.put(name, lines);
        }
        return tree;
    }
}
