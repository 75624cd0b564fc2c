package io.handrail.cookbook.edge;

import io.handrail.edge.EdgeResponse;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestHandler;
import io.handrail.edge.ViewerRequestResult;
import io.handrail.edge.http.Cors;

/** Answers the preflight requests of the app on another origin without the origin. */
public final class SharedApi extends ViewerRequestHandler {

    static final Cors CORS = Cors.of("https://app.example.com")
            .withMethods("GET", "PUT", "DELETE")
            .withHeaders("Content-Type", "Authorization")
            .withMaxAge(600);

    @Override
    public ViewerRequestResult handle(ViewerRequest request) {
        EdgeResponse preflight = CORS.preflight(request);
        return preflight != null ? preflight : request;
    }
}
