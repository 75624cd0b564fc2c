package io.handrail.edge.js.internal.entry;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;

/** Promises of JavaScript. */
final class Promises {

    /** What is to be done. */
    interface Work {
        JSObject run();
    }

    private Promises() {}

    @JSBody(params = "v", script = "return Promise.resolve(v);")
    static native JSObject resolved(JSObject v);

    @JSBody(params = "e", script = "return Promise.reject(e);")
    static native JSObject rejected(JSObject e);

    /** In a thread of TeaVM, which may wait. */
    static JSObject later(Work work) {
        return new JSPromise<JSObject>((resolve, reject) -> new Thread(() -> {
                    JSObject value;
                    try {
                        value = work.run();
                    } catch (Throwable e) {
                        reject.accept(Errors.of(e));
                        return;
                    }
                    resolve.accept(value);
                })
                .start());
    }
}
