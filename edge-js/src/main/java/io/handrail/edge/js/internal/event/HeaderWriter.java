package io.handrail.edge.js.internal.event;

import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.HeaderVisitor;
import io.handrail.edge.validate.HeaderGuard;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Writes what was changed, and looks at it on the way. */
final class HeaderWriter implements HeaderVisitor {

    private final JSObject written;
    private final HeaderGuard guard;
    private JSObject lines = Js.array();

    HeaderWriter(JSObject written, HeaderGuard guard) {
        this.written = written;
        this.guard = guard;
    }

    @Override
    public void header(String name, int count) {
        guard.header(name, count);
        if (count == 0) {
            Js.remove(written, name);
        } else {
            lines = Js.array();
            Js.put(written, name, lines);
        }
    }

    @Override
    public void line(EdgeHeaders.Header line) {
        guard.line(line);
        add(lines, line.key(), line.value());
    }

    @JSBody(
            params = {"a", "k", "v"},
            script = "a.push({key: k, value: v});")
    private static native void add(JSObject a, String k, String v);
}
