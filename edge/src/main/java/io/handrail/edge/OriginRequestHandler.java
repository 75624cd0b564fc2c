package io.handrail.edge;

/**
 * Runs when the cache has no answer: chooses the origin, rewrites the path, or answers in the origin's place, which the
 * cache then keeps. Write {@link #handle}.
 */
public abstract non-sealed class OriginRequestHandler extends EdgeHandler<OriginRequest, OriginRequestResult> {

    /** The compiler of JavaScript needs one; so does a test. */
    protected OriginRequestHandler() {}

    @Override
    public final EventType eventType() {
        return EventType.ORIGIN_REQUEST;
    }
}
