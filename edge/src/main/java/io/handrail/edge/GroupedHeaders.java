package io.handrail.edge;

import io.handrail.edge.EdgeHeaders.Header;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines by the name in lower case. */
final class GroupedHeaders implements HeaderSource {

    private final Map<String, List<Header>> byName = new LinkedHashMap<>();

    GroupedHeaders(Iterable<Header> headers) {
        for (Header header : headers) {
            String name = header.name();
            List<Header> same = byName.get(name);
            if (same == null) {
                same = new ArrayList<>(1);
                byName.put(name, same);
            }
            same.add(header);
        }
    }

    @Override
    public String[] names() {
        return byName.keySet().toArray(new String[0]);
    }

    @Override
    public Header[] lines(String name) {
        List<Header> same = byName.get(name);
        return same == null ? new Header[0] : same.toArray(new Header[0]);
    }

    @Override
    public @Nullable String first(String name) {
        List<Header> same = byName.get(name);
        return same == null ? null : same.get(0).value();
    }
}
