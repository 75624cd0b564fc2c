package io.handrail.edge;

/**
 * Runs when the origin has answered, with whatever status, before the answer goes into the cache. Write
 * {@link #handle}.
 */
public abstract non-sealed class OriginResponseHandler extends EdgeHandler<OriginResponseEvent, EdgeResponse> {

    /** The compiler of JavaScript needs one; so does a test. */
    protected OriginResponseHandler() {}

    @Override
    public final EventType eventType() {
        return EventType.ORIGIN_RESPONSE;
    }
}
