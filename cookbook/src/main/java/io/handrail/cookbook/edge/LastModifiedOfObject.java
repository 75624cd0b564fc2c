package io.handrail.cookbook.edge;

import io.handrail.edge.EdgeResponse;
import io.handrail.edge.OriginResponseEvent;
import io.handrail.edge.OriginResponseHandler;

/** Overrides a response header by another: the time that was kept in the metadata of the object. */
public final class LastModifiedOfObject extends OriginResponseHandler {

    @Override
    public EdgeResponse handle(OriginResponseEvent event) {
        String time = event.response().header("x-amz-meta-last-modified");
        return time == null ? event.response() : event.response().withHeader("Last-Modified", time);
    }
}
