package io.handrail.edge.js.internal.event;

import io.handrail.edge.EdgeHeaders.Header;
import io.handrail.edge.HeaderSource;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSString;

/** Headers of the event, each read when a handler asks for it. */
final class EventHeaders implements HeaderSource {

    private final JSObject regular;

    private EventHeaders(JSObject regular) {
        this.regular = regular;
    }

    /** Null if they are no lists of keys and values. */
    static @Nullable EventHeaders of(JSObject headers) {
        JSObject regular = regular(headers);
        return regular == null ? null : new EventHeaders(regular);
    }

    JSObject object() {
        return regular;
    }

    @Override
    public String[] names() {
        JSArrayReader<JSString> names = namesOf(regular);
        String[] texts = new String[names.getLength()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(names, i);
        }
        return texts;
    }

    @Override
    public Header[] lines(String name) {
        JSArrayReader<JSString> flat = flat(regular, name);
        Header[] lines = new Header[flat.getLength() >> 1];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = new Header(text(flat, i << 1), text(flat, (i << 1) + 1));
        }
        return lines;
    }

    @Override
    public @Nullable String first(String name) {
        return first(regular, name);
    }

    @JSBody(
            params = {"a", "i"},
            script = "return a[i];")
    private static native String text(JSArrayReader<JSString> a, int i);

    @JSBody(params = "h", script = "return Object.keys(h);")
    private static native JSArrayReader<JSString> namesOf(JSObject h);

    @JSBody(
            params = {"h", "k"},
            script = "return Object.prototype.hasOwnProperty.call(h, k) ? h[k][0].value : null;")
    private static native @Nullable String first(JSObject h, String k);

    /** Key, value, key, value …; one crossing of languages for all. */
    @JSBody(
            params = {"h", "k"},
            script = "var flat = [];"
                    + "if (Object.prototype.hasOwnProperty.call(h, k)) {"
                    + "  for (var i = 0, lines = h[k]; i < lines.length; i++) { flat.push(lines[i].key, lines[i].value); }"
                    + "}"
                    + "return flat;")
    private static native JSArrayReader<JSString> flat(JSObject h, String k);

    /**
     * The same object if each name is its keys' in lower case, as CloudFront has it; else one in which that is so, where
     * missing keys are filled in like CloudFront does it. Null if there is anything but lists of keys and values. Letters
     * other than ASCII have no case in a header's name, but for JavaScript they do.
     */
    @JSBody(
            params = "h",
            script = "var same = true, names = Object.keys(h), i, j, k, lines, line, key;"
                    + "for (i = 0; i < names.length; i++) {"
                    + "  lines = h[names[i]];"
                    + "  if (!Array.isArray(lines)) { return null; }"
                    + "  same = same && lines.length > 0;"
                    + "  for (j = 0; j < lines.length; j++) {"
                    + "    line = lines[j];"
                    + "    if (!line || typeof line.value !== 'string') { return null; }"
                    + "    key = line.key;"
                    + "    if (key === undefined || key === null) { same = false; }"
                    + "    else if (typeof key !== 'string') { return null; }"
                    + "    else if (same) {"
                    + "      same = key.toLowerCase() === names[i];"
                    + "      for (k = 0; same && k < key.length; k++) { same = key.charCodeAt(k) < 128; }"
                    + "    }"
                    + "  }"
                    + "}"
                    + "if (same) { return h; }"
                    + "var regular = Object.create(null);"
                    + "for (i = 0; i < names.length; i++) {"
                    + "  for (j = 0, lines = h[names[i]]; j < lines.length; j++) {"
                    + "    key = lines[j].key || names[i].replace(/(^|-)[a-z]/g, function(s) { return s.toUpperCase(); });"
                    + "    var name = key.replace(/[A-Z]/g, function(s) { return s.toLowerCase(); });"
                    + "    (regular[name] = regular[name] || []).push({key: key, value: lines[j].value});"
                    + "  }"
                    + "}"
                    + "return regular;")
    private static native @Nullable JSObject regular(JSObject h);
}
