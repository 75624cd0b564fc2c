package io.handrail.edge.validate;

import io.handrail.edge.EdgeEvent;
import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EdgeRequest;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.EdgeResult;
import io.handrail.edge.EventType;
import io.handrail.edge.Origin;
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
            throw InvalidEdgeResultException.of(findings);
        }
        return result;
    }

    /**
     * What is wrong with a function itself: its zip file, with everything that is in it, must not be too long for the event.
     * AWS has named 1 MB for viewer events for long; where that has grown, this is the stricter reading.
     *
     * @param zipped bytes of the zip file
     */
    public static List<Finding> codeFindings(EventType event, long zipped) {
        Findings findings = new Findings();
        findings.check(
                zipped <= EdgeLimits.code(event),
                Rule.CODE_SIZE,
                "function",
                "may have " + EdgeLimits.code(event) + " bytes, zipped, for " + event.text() + " events, and has "
                        + zipped);
        return findings.list();
    }

    /**
     * The cheap check of every answer at the edge: what a viewer's input could have broken, that is the form of headers (those for an origin, too),
     * path and query string, and the status; not names of headers, sizes, bodies and origins, which a test has shown. It
     * fails safe: the answer is not repaired and the request does not go on; CloudFront answers the viewer with an error,
     * and the log has the reason.
     *
     * @throws InvalidEdgeResultException with the first thing that is wrong
     */
    public static <R extends EdgeResult> R guarded(EdgeEvent event, R result) {
        if (result instanceof EdgeRequest request && event instanceof EdgeRequest before) {
            Guard.check(request, before);
            guard(request.headers(), before.headers(), "request.headers");
            if (request instanceof OriginRequest origin && before instanceof OriginRequest came) {
                guard(origin.origin(), came.origin());
            }
        } else if (result instanceof EdgeResponse response) {
            Guard.check(response);
            guard(response.headers(), headersBefore(event), "response.headers");
        } else if (result instanceof ViewerResponse response && event instanceof ViewerResponseEvent before) {
            Guard.check(response, before.response());
            guard(response.headers(), before.response().headers(), "response.headers");
        } else {
            throw notAnAnswerTo(event);
        }
        return result;
    }

    private static void guard(Origin origin, Origin before) {
        boolean kept = origin.getClass() == before.getClass();
        guard(
                origin.customHeaders(),
                kept ? before.customHeaders() : EdgeHeaders.none(),
                "request.origin.customHeaders");
    }

    private static void guard(EdgeHeaders headers, EdgeHeaders before, String place) {
        headers.changesSince(before, new HeaderGuard(before, place));
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
            throw notAnAnswerTo(event);
        }
    }

    private static void rest(EdgeEvent event, EdgeResult result, Findings findings) {
        if (event instanceof EdgeRequest before && result instanceof EdgeRequest request) {
            RequestRules.rest(request, before, findings);
        } else if (result instanceof EdgeResponse response) {
            ResponseRules.rest(response, headersBefore(event), event.config().eventType(), findings);
        }
    }

    private static EdgeHeaders headersBefore(EdgeEvent event) {
        return event instanceof OriginResponseEvent before ? before.response().headers() : EdgeHeaders.none();
    }

    private static IllegalArgumentException notAnAnswerTo(EdgeEvent event) {
        return new IllegalArgumentException(
                "A " + event.config().eventType().text() + " event cannot be answered like this");
    }
}
