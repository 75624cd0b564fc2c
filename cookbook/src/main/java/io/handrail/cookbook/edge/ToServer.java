package io.handrail.cookbook.edge;

import io.handrail.edge.CustomOrigin;
import io.handrail.edge.OriginRequest;
import io.handrail.edge.OriginRequestHandler;
import io.handrail.edge.OriginRequestResult;

/** From a bucket to a custom origin where the request asks for it. */
public final class ToServer extends OriginRequestHandler {

    @Override
    public OriginRequestResult handle(OriginRequest request) {
        return "true".equals(request.query().first("useCustomOrigin"))
                ? request.withOriginAndHost(
                        CustomOrigin.https("www.example.com").withReadTimeout(5))
                : request;
    }
}
