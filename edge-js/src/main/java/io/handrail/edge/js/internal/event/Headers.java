package io.handrail.edge.js.internal.event;

import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.event.InvalidEdgeEventException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSString;

/** {@code {"host": [{"key": "Host", "value": "…"}]}}. */
final class Headers {

    private Headers() {}

    static EdgeHeaders read(Node of, String name) {
        Node node = of.nodeOrNull(name);
        if (node == null) {
            return EdgeHeaders.none();
        }
        JSArrayReader<JSString> flat = flat(node.object());
        if (flat == null) {
            throw new InvalidEdgeEventException("a header of " + node.path() + " is no list of keys and values");
        }
        int length = flat.getLength();
        List<EdgeHeaders.Header> headers = new ArrayList<>(length / 2);
        for (int i = 0; i < length; i += 2) {
            headers.add(new EdgeHeaders.Header(
                    flat.get(i).stringValue(), flat.get(i + 1).stringValue()));
        }
        return EdgeHeaders.of(headers);
    }

    /** Key, value, key, value …; one crossing of languages for all. CloudFront fills in a missing key like this. */
    @JSBody(
            params = "h",
            script = "var all = [];"
                    + "var names = Object.keys(h);"
                    + "for (var i = 0; i < names.length; i++) {"
                    + "  var name = names[i], lines = h[name];"
                    + "  if (!Array.isArray(lines)) { return null; }"
                    + "  for (var j = 0; j < lines.length; j++) {"
                    + "    var line = lines[j];"
                    + "    if (!line || typeof line.value !== 'string') { return null; }"
                    + "    var key = line.key;"
                    + "    if (key === undefined || key === null || key === '') {"
                    + "      key = name.replace(/(^|-)[a-z]/g, function(s) { return s.toUpperCase(); });"
                    + "    } else if (typeof key !== 'string') { return null; }"
                    + "    all.push(key, line.value);"
                    + "  }"
                    + "}"
                    + "return all;")
    private static native @Nullable JSArrayReader<JSString> flat(JSObject h);

    /** Lines that are as they were stay the very objects of the event. */
    static JSObject write(EdgeHeaders headers, EdgeHeaders before, @Nullable JSObject original) {
        JSObject written = Js.object();
        for (String name : headers.names()) {
            JSObject same = original != null && headers.sameLines(name, before) ? Js.own(original, name) : null;
            Js.put(written, name, same == null ? write(headers.lines(name)) : same);
        }
        return written;
    }

    static JSObject write(EdgeHeaders headers) {
        return write(headers, EdgeHeaders.none(), null);
    }

    private static JSObject write(List<EdgeHeaders.Header> lines) {
        JSObject array = Js.array();
        for (EdgeHeaders.Header line : lines) {
            add(array, line.key(), line.value());
        }
        return array;
    }

    @JSBody(
            params = {"a", "k", "v"},
            script = "a.push({key: k, value: v});")
    private static native void add(JSObject a, String k, String v);
}
