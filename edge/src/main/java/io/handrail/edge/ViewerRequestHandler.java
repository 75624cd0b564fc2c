package io.handrail.edge;

/**
 * Runs for every request of a viewer, before the cache: redirects, access control, A/B tests, a tidy query string. Write
 * {@link #handle}.
 *
 * {@snippet class="io.handrail.edge.Snippets" region="viewer-request"}
 */
public abstract non-sealed class ViewerRequestHandler extends EdgeHandler<ViewerRequest, ViewerRequestResult> {

    /** JavaScript makes a handler without arguments; a test may use a constructor with its collaborators. */
    protected ViewerRequestHandler() {}

    @Override
    public final EventType eventType() {
        return EventType.VIEWER_REQUEST;
    }
}
