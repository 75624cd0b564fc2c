package io.handrail.edge.js.internal.event;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * Objects of JavaScript. The names of fields that are read by name here are ours; names that come from outside are only
 * read as own properties, and written so that {@code __proto__} is a name like another.
 */
final class Js {

    private Js() {}

    @JSBody(
            params = {"o", "k"},
            script = "var v = o[k]; return v === undefined ? null : v;")
    static native @Nullable JSObject get(JSObject o, String k);

    @JSBody(params = "o", script = "return o !== null && typeof o === 'object' && !Array.isArray(o);")
    static native boolean isObject(JSObject o);

    @JSBody(script = "return {};")
    static native JSObject object();

    @JSBody(script = "return [];")
    static native JSObject array();

    @JSBody(params = "o", script = "return Object.assign({}, o);")
    static native JSObject copy(@Nullable JSObject o);

    @JSBody(
            params = {"o", "k", "v"},
            script = "if (k === '__proto__') {"
                    + "Object.defineProperty(o, k, {value: v, enumerable: true, configurable: true, writable: true});"
                    + "} else { o[k] = v; }")
    static native void put(JSObject o, String k, JSObject v);

    @JSBody(
            params = {"o", "k", "v"},
            script = "o[k] = v;")
    static native void put(JSObject o, String k, String v);

    @JSBody(
            params = {"o", "k", "v"},
            script = "o[k] = v;")
    static native void put(JSObject o, String k, boolean v);

    @JSBody(
            params = {"o", "k", "v"},
            script = "o[k] = v;")
    static native void put(JSObject o, String k, int v);

    @JSBody(
            params = {"o", "k", "v"},
            script = "o[k] = '' + v;")
    static native void putText(JSObject o, String k, int v);

    @JSBody(
            params = {"o", "k"},
            script = "delete o[k];")
    static native void remove(JSObject o, String k);

    @JSBody(
            params = {"a", "v"},
            script = "a.push(v);")
    static native void push(JSObject a, String v);

    @JSBody(
            params = {"o", "k"},
            script = "var v = o[k]; return typeof v === 'string' ? v : null;")
    static native @Nullable String textOf(JSObject o, String k);

    @JSBody(
            params = {"o", "k"},
            script = "return o[k] === true;")
    static native boolean isTrueIn(JSObject o, String k);

    @JSBody(
            params = {"o", "k"},
            script = "var v = o[k];"
                    + "if (typeof v === 'string' && /^[0-9]{1,9}$/.test(v)) { return +v; }"
                    + "return typeof v === 'number' && v === (v | 0) ? v : -2147483648;")
    static native int integerOf(JSObject o, String k);

    @JSBody(params = "e", script = "var r = e && e.Records; return Array.isArray(r) && r[0] && r[0].cf || null;")
    static native @Nullable JSObject cf(JSObject e);
}
