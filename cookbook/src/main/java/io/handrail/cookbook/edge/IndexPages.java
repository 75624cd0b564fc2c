package io.handrail.cookbook.edge;

import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestHandler;
import io.handrail.edge.ViewerRequestResult;

/** Rewrites folders to their index page, as a web server does and a bucket does not. */
public final class IndexPages extends ViewerRequestHandler {

    @Override
    public ViewerRequestResult handle(ViewerRequest request) {
        String uri = request.uri();
        if (uri.endsWith("/")) {
            return request.withUri(uri + "index.html");
        }
        boolean isFile = uri.indexOf('.', uri.lastIndexOf('/')) >= 0;
        return isFile ? request : request.withUri(uri + "/index.html");
    }
}
