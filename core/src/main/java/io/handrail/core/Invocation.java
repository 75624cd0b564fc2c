package io.handrail.core;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One invocation, as {@link Interceptor}s see it. It lives as long as the invocation and is used by its thread only, so
 * an interceptor keeps what it needs between its methods here rather than in a field.
 */
public final class Invocation {

    private final Context context;
    private final @Nullable Object event;
    private final boolean coldStart;
    private @Nullable Map<String, Object> attributes;

    Invocation(Context context, @Nullable Object event, boolean coldStart) {
        this.context = context;
        this.event = event;
        this.coldStart = coldStart;
    }

    /** What Lambda says of the invocation. */
    public Context context() {
        return context;
    }

    /** The event as the handler gets it; null where it could not be read. */
    public @Nullable Object event() {
        return event;
    }

    /** Whether this is the first invocation of the execution environment. */
    public boolean coldStart() {
        return coldStart;
    }

    /** What was kept under this name during this invocation, or null. */
    public @Nullable Object attribute(String name) {
        return attributes == null ? null : attributes.get(name);
    }

    /** Keeps a value for the rest of this invocation. */
    public void attribute(String name, Object value) {
        if (attributes == null) {
            attributes = new HashMap<>();
        }
        attributes.put(name, value);
    }
}
