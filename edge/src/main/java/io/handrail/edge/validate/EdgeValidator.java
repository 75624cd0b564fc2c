package io.handrail.edge.validate;

import io.handrail.edge.EdgeEvent;
import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EdgeRequest;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.EdgeResult;
import io.handrail.edge.EventType;
import io.handrail.edge.OriginRequest;
import io.handrail.edge.OriginResponseEvent;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerResponse;
import io.handrail.edge.ViewerResponseEvent;
import java.util.List;

/**
 * Says what CloudFront would answer with a 502, so that a unit test fails instead:
 *
 * {@snippet class="io.handrail.edge.Snippets" region="valid"}
 *
 * <p>A header, path or origin that is as CloudFront sent it is right, whatever it is. Where AWS's pages leave a size open,
 * such as that of a Base64 body in a response, the stricter reading counts.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-functions-restrictions.html">AWS:
 *     restrictions on edge functions</a>
 */
public final class EdgeValidator {

    private EdgeValidator() {}

    /** Everything that is wrong with this answer to this event; empty if it is right. */
    public static List<Finding> findings(EdgeEvent event, EdgeResult result) {
        Findings findings = new Findings();
        shape(event, result, findings);
        rest(event, result, findings);
        return findings.list();
    }

    /**
     * The same result, if it is right.
     *
     * @throws InvalidEdgeResultException with everything that is wrong
     */
    public static <R extends EdgeResult> R valid(EdgeEvent event, R result) {
        List<Finding> findings = findings(event, result);
        if (!findings.isEmpty()) {
            throw new InvalidEdgeResultException(findings);
        }
        return result;
    }

    /**
     * The cheap check of every answer at the edge: what a viewer's input could have broken, that is the form of headers,
     * path and query string, and the status; not names of headers, sizes, bodies and origins, which a test has shown. It
     * fails safe: the answer is not repaired and the request does not go on; CloudFront answers the viewer with an error,
     * and the log has the reason.
     *
     * @throws InvalidEdgeResultException with the first thing that is wrong
     */
    public static <R extends EdgeResult> R guarded(EdgeEvent event, R result) {
        Finding problem = Guard.problem(event, result);
        if (problem != null) {
            throw new InvalidEdgeResultException(List.of(problem));
        }
        return result;
    }

    private static void shape(EdgeEvent event, EdgeResult result, Findings findings) {
        EventType type = event.config().eventType();
        if (event instanceof ViewerRequest before && result instanceof ViewerRequest request) {
            RequestRules.shape(request, before, findings);
        } else if (event instanceof OriginRequest before && result instanceof OriginRequest request) {
            RequestRules.shape(request, before, findings);
        } else if (event instanceof EdgeRequest && result instanceof EdgeResponse response) {
            ResponseRules.shape(response, EdgeHeaders.none(), type, findings);
        } else if (event instanceof OriginResponseEvent before && result instanceof EdgeResponse response) {
            ResponseRules.shape(response, before.response().headers(), type, findings);
        } else if (event instanceof ViewerResponseEvent before && result instanceof ViewerResponse response) {
            ResponseRules.viewer(response, before.response(), findings);
        } else {
            throw new IllegalArgumentException("A " + type.text() + " event cannot be answered like this");
        }
    }

    private static void rest(EdgeEvent event, EdgeResult result, Findings findings) {
        if (event instanceof EdgeRequest before && result instanceof EdgeRequest request) {
            RequestRules.rest(request, before, findings);
        } else if (result instanceof EdgeResponse response) {
            EdgeHeaders before = event instanceof OriginResponseEvent answered
                    ? answered.response().headers()
                    : EdgeHeaders.none();
            ResponseRules.rest(response, before, event.config().eventType(), findings);
        }
    }
}
