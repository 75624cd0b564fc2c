package io.handrail.cookbook.edge;

import io.handrail.edge.ViewerResponse;
import io.handrail.edge.ViewerResponseEvent;
import io.handrail.edge.ViewerResponseHandler;
import io.handrail.edge.http.SecurityHeaders;

/** Security headers for every page; those that the origin sent stay. */
public final class CarefulPages extends ViewerResponseHandler {

    private static final SecurityHeaders SECURITY =
            SecurityHeaders.strict().with("Permissions-Policy", "camera=(), microphone=(), geolocation=()");

    @Override
    public ViewerResponse handle(ViewerResponseEvent event) {
        return event.response().withHeaders(SECURITY.under(event.response().headers()));
    }
}
