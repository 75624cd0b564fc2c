package io.handrail.cookbook.edge;

import io.handrail.edge.EdgeResponse;
import io.handrail.edge.OriginResponseEvent;
import io.handrail.edge.OriginResponseHandler;
import io.handrail.edge.ResponseBody;
import io.handrail.edge.http.CacheControl;

/** A page of our own with status 200 for what the origin answers with an error. */
public final class FriendlyError extends OriginResponseHandler {

    @Override
    public EdgeResponse handle(OriginResponseEvent event) {
        EdgeResponse response = event.response();
        if (response.status() < 400) {
            return response;
        }
        return response.withStatus(200)
                .withHeader("Content-Type", "text/html; charset=utf-8")
                .withHeader("Cache-Control", CacheControl.publicFor(10))
                .withoutHeader("Content-Encoding") // of the body that is gone
                .withoutHeader("ETag")
                .withBody(ResponseBody.text("<p>We will be back in a minute.</p>"));
    }
}
