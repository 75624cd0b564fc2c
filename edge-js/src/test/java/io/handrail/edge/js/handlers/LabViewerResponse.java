package io.handrail.edge.js.handlers;

import io.handrail.edge.ViewerResponse;
import io.handrail.edge.ViewerResponseEvent;
import io.handrail.edge.ViewerResponseHandler;
import io.handrail.edge.http.SecurityHeaders;
import io.handrail.edge.js.EdgeFunction;
import io.handrail.edge.js.OnError;

/** Adds headers; a failure is no reason to keep the page from the viewer. */
@EdgeFunction(onError = OnError.PASS_THROUGH)
public final class LabViewerResponse extends ViewerResponseHandler {

    @Override
    public ViewerResponse handle(ViewerResponseEvent event) {
        String value = event.request().query().first("value");
        if ("throw".equals(value)) {
            throw new IllegalStateException("asked to");
        }
        ViewerResponse response = event.response()
                .withHeaders(SecurityHeaders.strict().over(event.response().headers()));
        return value == null ? response : response.plusHeader("X-Value", value);
    }
}
