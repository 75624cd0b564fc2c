package io.handrail.edge.js.internal.text;

import org.teavm.jso.JSBody;

/** What {@link TextPlugin} has texts put together by; null is put in as {@code null}. */
final class Concat {

    private Concat() {}

    static String of(String a, String b) {
        return join(a, b);
    }

    static String of(String a, String b, String c) {
        return join(a, b, c);
    }

    static String of(String a, String b, String c, String d) {
        return join(a, b, c, d);
    }

    static String number(int number) {
        return join("", number);
    }

    static String character(int code) {
        return fromCode(code);
    }

    @JSBody(
            params = {"a", "b"},
            script = "return a + b;")
    private static native String join(String a, String b);

    @JSBody(
            params = {"a", "b", "c"},
            script = "return a + b + c;")
    private static native String join(String a, String b, String c);

    @JSBody(
            params = {"a", "b", "c", "d"},
            script = "return a + b + c + d;")
    private static native String join(String a, String b, String c, String d);

    @JSBody(
            params = {"a", "b"},
            script = "return a + b;")
    private static native String join(String a, int b);

    @JSBody(params = "c", script = "return String.fromCharCode(c);")
    private static native String fromCode(int c);
}
