package io.handrail.edge.js.handlers;

import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestHandler;
import io.handrail.edge.ViewerRequestResult;
import io.handrail.edge.js.EdgeFunction;

/** As small as a function gets. */
@EdgeFunction
public final class Minimal extends ViewerRequestHandler {

    @Override
    public ViewerRequestResult handle(ViewerRequest request) {
        return request.uri().endsWith("/") ? request.withUri(request.uri() + "index.html") : request;
    }
}
