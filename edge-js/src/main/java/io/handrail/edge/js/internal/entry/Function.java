package io.handrail.edge.js.internal.entry;

import io.handrail.edge.EventType;
import io.handrail.edge.js.internal.event.Cf;
import org.teavm.jso.JSObject;

/** What the written class calls: events in, promises out. */
public final class Function {

    private Function() {}

    /** Answers an event at once. */
    public static JSObject answer(JSObject event, Entry<?, ?>... entries) {
        try {
            return Promises.resolved(run(event, entries));
        } catch (Throwable e) {
            return Promises.rejected(Errors.of(e));
        }
    }

    /** Answers an event when what the handlers wait for is there. */
    public static JSObject answerLater(JSObject event, Entry<?, ?>... entries) {
        Waiting.allow();
        return Promises.later(() -> run(event, entries));
    }

    private static JSObject run(JSObject event, Entry<?, ?>[] entries) {
        Cf cf = Cf.of(event);
        Entry<?, ?> entry = of(cf.config().eventType(), entries);
        if (!entry.passesThrough()) {
            return entry.answer(cf);
        }
        try {
            return entry.answer(cf);
        } catch (Throwable e) {
            Errors.log(cf.config().eventType().text() + " handler failed; passed through unchanged", Errors.of(e));
            return cf.unchanged();
        }
    }

    private static Entry<?, ?> of(EventType type, Entry<?, ?>[] entries) {
        for (Entry<?, ?> entry : entries) {
            if (entry.eventType() == type) {
                return entry;
            }
        }
        throw new IllegalStateException("There is no handler for " + type.text() + " events in this function");
    }
}
