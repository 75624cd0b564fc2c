package io.handrail.edge;

/**
 * The origin's answer and the request it answers.
 *
 * @param config what CloudFront says about the invocation
 * @param request the request as it went to the origin
 * @param response the origin's response, without its body
 */
public record OriginResponseEvent(EdgeConfig config, OriginRequest request, EdgeResponse response)
        implements EdgeResponseEvent {

    /** An event for a test. */
    public static OriginResponseEvent of(OriginRequest request, EdgeResponse response) {
        return new OriginResponseEvent(EdgeConfig.of(EventType.ORIGIN_RESPONSE), request, response);
    }
}
