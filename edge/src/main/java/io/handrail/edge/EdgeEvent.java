package io.handrail.edge;

/** One of the four events of CloudFront. */
public sealed interface EdgeEvent permits EdgeRequest, EdgeResponseEvent {

    /** What CloudFront says about the invocation. */
    EdgeConfig config();
}
