package io.handrail.edge.js.internal.entry;

import io.handrail.edge.EdgeEvent;
import io.handrail.edge.EdgeHandler;
import io.handrail.edge.EdgeResult;
import io.handrail.edge.EventType;
import io.handrail.edge.js.internal.event.Cf;
import io.handrail.edge.validate.EdgeValidator;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * What an event of one type goes through.
 *
 * @param <E> the event
 * @param <R> its answer
 */
public abstract class Entry<E extends EdgeEvent, R extends EdgeResult> {

    private final boolean passThrough;
    private @Nullable EdgeHandler<E, R> handler;

    Entry(boolean passThrough) {
        this.passThrough = passThrough;
    }

    /** Makes the user's handler. */
    protected abstract EdgeHandler<E, R> create();

    abstract EventType eventType();

    abstract E read(Cf cf);

    abstract JSObject write(R result, E event, Cf cf);

    final boolean passesThrough() {
        return passThrough;
    }

    final JSObject answer(Cf cf) {
        E event = read(cf);
        return write(EdgeValidator.guarded(event, handler().handle(event)), event, cf);
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
