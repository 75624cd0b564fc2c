package io.handrail.edge.js.internal.entry;

import io.handrail.edge.EdgeEvent;
import io.handrail.edge.EdgeHandler;
import io.handrail.edge.EdgeResult;
import io.handrail.edge.EventType;
import io.handrail.edge.js.internal.event.Cf;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * What an event of one type goes through.
 *
 * @param <E> the event
 * @param <R> its answer
 */
public abstract class Entry<E extends EdgeEvent, R extends EdgeResult> {

    private @Nullable EdgeHandler<E, R> handler;

    Entry() {}

    /** Makes the user's handler. */
    protected abstract EdgeHandler<E, R> create();

    abstract EventType eventType();

    abstract E read(Cf cf);

    /** Checks what CloudFront would refuse, too. */
    abstract JSObject write(R result, E event, Cf cf);

    /** Whether what came goes on if the handler throws; a method, so that a function which does not say so has no code for it. */
    protected boolean passesThrough() {
        return false;
    }

    final JSObject answer(Cf cf) {
        E event = read(cf);
        R result = handler().handle(event);
        if (result == null) {
            throw new IllegalArgumentException("The handler answered nothing");
        }
        return write(result, event, cf);
    }

    /** Made at the first event: what its constructor throws is then told like any other exception, and tried again. */
    private EdgeHandler<E, R> handler() {
        EdgeHandler<E, R> made = handler;
        if (made == null) {
            made = create();
            handler = made;
        }
        return made;
    }
}
