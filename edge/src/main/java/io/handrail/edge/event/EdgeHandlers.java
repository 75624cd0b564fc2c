package io.handrail.edge.event;

import io.handrail.edge.EdgeEvent;
import io.handrail.edge.EdgeHandler;
import io.handrail.edge.EdgeResult;
import io.handrail.edge.EventType;
import io.handrail.edge.OriginRequest;
import io.handrail.edge.OriginRequestHandler;
import io.handrail.edge.OriginResponseEvent;
import io.handrail.edge.OriginResponseHandler;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestHandler;
import io.handrail.edge.ViewerResponseEvent;
import io.handrail.edge.ViewerResponseHandler;
import io.handrail.edge.validate.EdgeValidator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Handlers, one for each event at most, that answer events as Lambda@Edge would have them: for tests with events as JSON,
 * and for local runs. Every answer passes {@link EdgeValidator#valid}. Safe to be shared between threads if the
 * handlers are.
 */
public final class EdgeHandlers {

    private final @Nullable ViewerRequestHandler viewerRequest;
    private final @Nullable OriginRequestHandler originRequest;
    private final @Nullable OriginResponseHandler originResponse;
    private final @Nullable ViewerResponseHandler viewerResponse;

    private EdgeHandlers(EdgeHandler<?, ?>[] handlers) {
        ViewerRequestHandler viewerIn = null;
        OriginRequestHandler originIn = null;
        OriginResponseHandler originOut = null;
        ViewerResponseHandler viewerOut = null;
        for (EdgeHandler<?, ?> handler : handlers) {
            if (handler instanceof ViewerRequestHandler one) {
                viewerIn = only(one, viewerIn);
            } else if (handler instanceof OriginRequestHandler one) {
                originIn = only(one, originIn);
            } else if (handler instanceof OriginResponseHandler one) {
                originOut = only(one, originOut);
            } else if (handler instanceof ViewerResponseHandler one) {
                viewerOut = only(one, viewerOut);
            }
        }
        this.viewerRequest = viewerIn;
        this.originRequest = originIn;
        this.originResponse = originOut;
        this.viewerResponse = viewerOut;
    }

    private static <H extends EdgeHandler<?, ?>> H only(H handler, @Nullable H before) {
        if (before != null) {
            throw new IllegalArgumentException(
                    "Two handlers are for " + handler.eventType().text() + "; one event has one");
        }
        return handler;
    }

    /**
     * These handlers.
     *
     * @throws IllegalArgumentException if there is none, or two are for the same event
     */
    public static EdgeHandlers of(EdgeHandler<?, ?>... handlers) {
        if (handlers.length == 0) {
            throw new IllegalArgumentException("There is no handler");
        }
        return new EdgeHandlers(handlers);
    }

    /**
     * Answers an event.
     *
     * @throws IllegalStateException if there is no handler for this event
     * @throws io.handrail.edge.validate.InvalidEdgeResultException if CloudFront would refuse the answer
     */
    public EdgeResult handle(EdgeEvent event) {
        return EdgeValidator.valid(event, answer(event));
    }

    private EdgeResult answer(EdgeEvent event) {
        if (event instanceof ViewerRequest request) {
            return present(viewerRequest, EventType.VIEWER_REQUEST).handle(request);
        }
        if (event instanceof OriginRequest request) {
            return present(originRequest, EventType.ORIGIN_REQUEST).handle(request);
        }
        if (event instanceof OriginResponseEvent response) {
            return present(originResponse, EventType.ORIGIN_RESPONSE).handle(response);
        }
        return present(viewerResponse, EventType.VIEWER_RESPONSE).handle((ViewerResponseEvent) event);
    }

    private static <H> H present(@Nullable H handler, EventType event) {
        if (handler == null) {
            throw new IllegalStateException("There is no handler for " + event.text() + " events here");
        }
        return handler;
    }

    /**
     * Answers an event as a tree, with a tree.
     *
     * @throws InvalidEdgeEventException if it is no event of CloudFront
     * @throws IllegalStateException if there is no handler for this event
     * @throws io.handrail.edge.validate.InvalidEdgeResultException if CloudFront would refuse the answer
     */
    public Map<String, Object> handleTree(Map<String, ?> event) {
        return EdgeEvents.resultToTree(handle(EdgeEvents.fromTree(event)), event);
    }
}
