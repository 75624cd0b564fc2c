package io.handrail.cookbook.edge;

import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestHandler;
import io.handrail.edge.ViewerRequestResult;
import io.handrail.edge.http.Accept;

/** AVIF or WebP for browsers that name it. At the viewer request, so that the path keeps the cache apart. */
public final class NewImageFormats extends ViewerRequestHandler {

    @Override
    public ViewerRequestResult handle(ViewerRequest request) {
        if (!request.uri().endsWith(".jpg")) {
            return request;
        }
        String format = Accept.of(request.headers()).bestNamed("image/avif", "image/webp");
        return format == null ? request : request.withUri(request.uri() + "." + format.substring("image/".length()));
    }
}
