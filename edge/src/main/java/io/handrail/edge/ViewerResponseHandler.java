package io.handrail.edge;

/**
 * Runs for every answer to a viewer, from the cache or not, unless the origin's status was 400 or above. It may change
 * headers; the status and the body stay. Write {@link #handle}.
 *
 * {@snippet class="io.handrail.edge.Snippets" region="viewer-response"}
 */
public abstract non-sealed class ViewerResponseHandler extends EdgeHandler<ViewerResponseEvent, ViewerResponse> {

    /** JavaScript makes a handler without arguments; a test may use a constructor with its collaborators. */
    protected ViewerResponseHandler() {}

    @Override
    public final EventType eventType() {
        return EventType.VIEWER_RESPONSE;
    }
}
