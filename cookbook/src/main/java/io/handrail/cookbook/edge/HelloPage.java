package io.handrail.cookbook.edge;

import io.handrail.edge.EdgeResponse;
import io.handrail.edge.OriginRequest;
import io.handrail.edge.OriginRequestHandler;
import io.handrail.edge.OriginRequestResult;
import io.handrail.edge.http.CacheControl;

/** Static content without an origin. At the origin request, so that the cache keeps it. */
public final class HelloPage extends OriginRequestHandler {

    private static final String PAGE = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
            + "<title>Hello</title></head><body><p>Hello from the edge!</p></body></html>";

    @Override
    public OriginRequestResult handle(OriginRequest request) {
        return EdgeResponse.of(200, "text/html; charset=utf-8", PAGE)
                .withHeader("Cache-Control", CacheControl.publicFor(100));
    }
}
