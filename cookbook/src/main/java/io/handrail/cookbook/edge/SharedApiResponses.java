package io.handrail.cookbook.edge;

import io.handrail.edge.ViewerResponse;
import io.handrail.edge.ViewerResponseEvent;
import io.handrail.edge.ViewerResponseHandler;

/** Lets the app on another origin read the answers; goes with {@link SharedApi}. */
public final class SharedApiResponses extends ViewerResponseHandler {

    @Override
    public ViewerResponse handle(ViewerResponseEvent event) {
        return event.response()
                .withHeaders(
                        SharedApi.CORS.applyTo(event.request(), event.response().headers()));
    }
}
