package io.handrail.edge.js.internal.entry;

import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Exceptions as errors of JavaScript: Lambda logs the name as {@code errorType} and the message as {@code errorMessage}. */
final class Errors {

    private Errors() {}

    static JSObject of(Throwable e) {
        // Must be there, not be run: without it TeaVM fails where a program has an enum's values() and makes no array
        // by
        // reflection.
        Array.newInstance(Object.class, 0);
        // What JavaScript itself throws, such as a TypeError, comes as a class without a name.
        String name = e.getClass().getName();
        return error(name == null ? "Error" : name, e.getMessage());
    }

    @JSBody(
            params = {"name", "message"},
            script = "var e = new Error(message === null ? '' : message);"
                    + "var stack = e.stack;"
                    + "e.name = name;"
                    + "e.stack = name + stack.substring(5);"
                    + "return e;")
    private static native JSObject error(String name, @Nullable String message);

    @JSBody(
            params = {"text", "error"},
            script = "console.error(text + ': ' + error.stack);")
    static native void log(String text, JSObject error);
}
