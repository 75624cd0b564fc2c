package io.handrail.edge;

/**
 * The answer to a viewer and the request it answers.
 *
 * @param config what CloudFront says about the invocation
 * @param request the request as the viewer sent it and the viewer request function left it
 * @param response the response, without its body
 */
public record ViewerResponseEvent(EdgeConfig config, ViewerRequest request, ViewerResponse response)
        implements EdgeResponseEvent {

    /** An event for a test. */
    public static ViewerResponseEvent of(ViewerRequest request, ViewerResponse response) {
        return new ViewerResponseEvent(EdgeConfig.of(EventType.VIEWER_RESPONSE), request, response);
    }
}
