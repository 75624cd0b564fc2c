package io.handrail.edge.js.internal.event;

import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.event.InvalidEdgeEventException;
import io.handrail.edge.validate.HeaderGuard;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** {@code {"host": [{"key": "Host", "value": "…"}]}}. */
final class Headers {

    private Headers() {}

    static EdgeHeaders read(Node of, String name) {
        Node node = of.nodeOrNull(name);
        if (node == null) {
            return EdgeHeaders.none();
        }
        EventHeaders headers = EventHeaders.of(node.object());
        if (headers == null) {
            throw new InvalidEdgeEventException("a header of " + node.path() + " is no list of keys and values");
        }
        return EdgeHeaders.from(headers);
    }

    /**
     * Headers of an answer. Lines that are as they were stay the very objects of the event; those that are not are checked.
     *
     * @param place for the message of what is wrong
     */
    static JSObject write(EdgeHeaders headers, EdgeHeaders before, String place) {
        JSObject written = copy(before.source() instanceof EventHeaders came ? came.object() : null);
        headers.changesSince(before, new HeaderWriter(written, new HeaderGuard(before, place)));
        return written;
    }

    /** Object.assign would not copy {@code __proto__}, but set it. */
    @JSBody(
            params = "h",
            script = "var copy = Object.assign({}, h);"
                    + "if (h && Object.prototype.hasOwnProperty.call(h, '__proto__')) {"
                    + "  copy = {};"
                    + "  Object.keys(h).forEach(function(k) { Object.defineProperty("
                    + "    copy, k, {value: h[k], enumerable: true, configurable: true, writable: true}); });"
                    + "}"
                    + "return copy;")
    private static native JSObject copy(@Nullable JSObject h);
}
