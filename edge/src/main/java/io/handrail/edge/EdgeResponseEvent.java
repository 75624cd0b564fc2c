package io.handrail.edge;

/** A response together with the request it answers. The request is to be read; CloudFront ignores changes of it. */
public sealed interface EdgeResponseEvent extends EdgeEvent permits OriginResponseEvent, ViewerResponseEvent {

    /** The request as it was after the request functions had run. */
    EdgeRequest request();
}
