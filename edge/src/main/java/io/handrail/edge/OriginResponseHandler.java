package io.handrail.edge;

/**
 * Runs when the origin has answered, with whatever status, before the answer goes into the cache. Write
 * {@link #handle}.
 *
 * {@snippet class="io.handrail.edge.Snippets" region="origin-response"}
 */
public abstract non-sealed class OriginResponseHandler extends EdgeHandler<OriginResponseEvent, EdgeResponse> {

    /** JavaScript makes a handler without arguments; a test may use a constructor with its collaborators. */
    protected OriginResponseHandler() {}

    @Override
    public final EventType eventType() {
        return EventType.ORIGIN_RESPONSE;
    }
}
