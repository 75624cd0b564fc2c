package io.handrail.cookbook.edge;

import io.handrail.edge.QueryString;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestHandler;
import io.handrail.edge.ViewerRequestResult;

/** One cache entry for all spellings of a query string, and none for what only advertising reads. */
public final class TidyQuery extends ViewerRequestHandler {

    @Override
    public ViewerRequestResult handle(ViewerRequest request) {
        QueryString query = request.query().without("utm_source", "utm_medium", "utm_campaign", "fbclid", "gclid");
        return request.withQuery(query.normalized());
    }
}
