package io.handrail.edge;

/**
 * Runs when the cache has no answer: chooses the origin, rewrites the path, or answers in the origin's place, which the
 * cache then keeps. Write {@link #handle}.
 *
 * {@snippet class="io.handrail.edge.Snippets" region="origin-request"}
 */
public abstract non-sealed class OriginRequestHandler extends EdgeHandler<OriginRequest, OriginRequestResult> {

    /** JavaScript makes a handler without arguments; a test may use a constructor with its collaborators. */
    protected OriginRequestHandler() {}

    @Override
    public final EventType eventType() {
        return EventType.ORIGIN_REQUEST;
    }
}
