package io.handrail.edge;

/**
 * Runs for every answer to a viewer, from the cache or not, unless the origin's status was 400 or above. It may change
 * headers; the status and the body stay. Write {@link #handle}.
 */
public abstract non-sealed class ViewerResponseHandler extends EdgeHandler<ViewerResponseEvent, ViewerResponse> {

    /** The compiler of JavaScript needs one; so does a test. */
    protected ViewerResponseHandler() {}

    @Override
    public final EventType eventType() {
        return EventType.VIEWER_RESPONSE;
    }
}
