package io.handrail.web.openapi;

import io.handrail.web.Request;
import io.handrail.web.Response;
import io.handrail.web.RouteHandler;
import io.handrail.web.Router;
import org.jspecify.annotations.Nullable;

/** Answers with the document, which is made by the first request for it. */
final class OpenApiRoute implements RouteHandler {

    private final OpenApi api;
    private final Router router;
    private volatile @Nullable String document;

    OpenApiRoute(OpenApi api, Router router) {
        this.api = api;
        this.router = router;
    }

    @Override
    public Response handle(Request request) {
        String made = document;
        if (made == null) {
            // Two first requests may both come here; what they make is the same.
            made = api.json(router.routes());
            document = made;
        }
        return Response.ok().withText(made, "application/json");
    }
}
