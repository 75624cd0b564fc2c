package io.handrail.edge;

/**
 * Runs for every request of a viewer, before the cache: redirects, access control, A/B tests, a tidy query string. Write
 * {@link #handle}.
 */
public abstract non-sealed class ViewerRequestHandler extends EdgeHandler<ViewerRequest, ViewerRequestResult> {

    /** The compiler of JavaScript needs one; so does a test. */
    protected ViewerRequestHandler() {}

    @Override
    public final EventType eventType() {
        return EventType.VIEWER_REQUEST;
    }
}
