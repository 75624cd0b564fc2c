package io.handrail.cookbook.edge;

import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestHandler;
import io.handrail.edge.ViewerRequestResult;
import io.handrail.edge.text.PercentCoding;

/** Moves a query parameter into a header, where the origin expects it and the log of the origin does not have it. */
public final class TokenToHeader extends ViewerRequestHandler {

    @Override
    public ViewerRequestResult handle(ViewerRequest request) {
        String token = request.query().first("auth");
        if (token == null) {
            return request;
        }
        // Coded again: decoded it may have line breaks, which no header may.
        return request.withQuery(request.query().without("auth"))
                .withHeader("Auth-Header", PercentCoding.encode(token));
    }
}
