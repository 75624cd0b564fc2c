package io.handrail.edge.js.internal.event;

import io.handrail.edge.EdgeConfig;
import io.handrail.edge.EventType;
import io.handrail.edge.event.InvalidEdgeEventException;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * What is in {@code event.Records[0].cf}.
 *
 * @param config what CloudFront says about the invocation
 * @param request the request, of every event
 * @param response the response, of response events
 */
public record Cf(EdgeConfig config, Node request, @Nullable Node response) {

    private static final String PATH = "event.Records[0].cf";

    /** Where the event does not say its type, that follows from whether it has a response and an origin. */
    public static Cf of(JSObject event) {
        Node cf = Node.of(Js.cf(event), null, PATH);
        Node request = cf.node("request");
        Node response = cf.nodeOrNull("response");
        Node config = cf.nodeOrNull("config");
        String text = config == null ? "" : config.textOr("eventType", "");
        EventType type =
                text.isEmpty() ? inferred(response != null, request.nodeOrNull("origin") != null) : EventType.of(text);
        if (type == null) {
            throw new InvalidEdgeEventException(PATH + ".config.eventType is none of the four events");
        }
        if (config == null) {
            return new Cf(EdgeConfig.of(type), request, response);
        }
        return new Cf(
                new EdgeConfig(
                        config.textOr("distributionDomainName", ""),
                        config.textOr("distributionId", ""),
                        type,
                        config.textOr("requestId", "")),
                request,
                response);
    }

    private static EventType inferred(boolean hasResponse, boolean hasOrigin) {
        if (hasResponse) {
            return hasOrigin ? EventType.ORIGIN_RESPONSE : EventType.VIEWER_RESPONSE;
        }
        return hasOrigin ? EventType.ORIGIN_REQUEST : EventType.VIEWER_REQUEST;
    }

    Node presentResponse() {
        if (response == null) {
            throw new InvalidEdgeEventException(PATH + ".response is missing");
        }
        return response;
    }

    /** The answer that changes nothing. */
    public JSObject unchanged() {
        return response == null ? request.object() : response.object();
    }
}
