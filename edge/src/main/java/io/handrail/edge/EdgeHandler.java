package io.handrail.edge;

/**
 * The root of the four base classes; extend one of those. A handler keeps nothing of a request in a field: one object
 * serves all requests.
 *
 * @param <E> the event
 * @param <R> what it may answer
 */
public abstract sealed class EdgeHandler<E extends EdgeEvent, R extends EdgeResult>
        permits OriginRequestHandler, OriginResponseHandler, ViewerRequestHandler, ViewerResponseHandler {

    EdgeHandler() {}

    /** Answers one event. CloudFront answers the viewer with a 502 if this throws. */
    public abstract R handle(E event);

    /** Which of the four events this is for. */
    public abstract EventType eventType();
}
