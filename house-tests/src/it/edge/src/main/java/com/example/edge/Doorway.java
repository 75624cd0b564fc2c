package com.example.edge;

import io.handrail.edge.EdgeResponse;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestHandler;
import io.handrail.edge.ViewerRequestResult;
import io.handrail.edge.http.Redirects;
import io.handrail.edge.js.EdgeFunction;

@EdgeFunction
public final class Doorway extends ViewerRequestHandler {

    @Override
    public ViewerRequestResult handle(ViewerRequest request) {
        if (request.uri().equals("/old")) {
            return Redirects.permanent("/new");
        }
        if (request.uri().startsWith("/private/") && request.cookies().get("session") == null) {
            return EdgeResponse.of(403, "text/plain; charset=utf-8", "Sign in first");
        }
        return request.withQuery(request.query().without("utm_source"));
    }
}
