package io.handrail.cookbook.edge;

import io.handrail.edge.CustomOrigin;
import io.handrail.edge.OriginRequest;
import io.handrail.edge.OriginRequestHandler;
import io.handrail.edge.OriginRequestResult;

/** An origin in the European Union for viewers there. The cache key needs {@code CloudFront-Viewer-Country}. */
public final class CountryOrigin extends OriginRequestHandler {

    @Override
    public OriginRequestResult handle(OriginRequest request) {
        String country = request.country();
        if (country == null || !(request.origin() instanceof CustomOrigin origin)) {
            return request;
        }
        return switch (country) {
            case "DE", "IE", "FR", "NL", "PL" -> request.withOriginAndHost(origin.withDomainName("eu.example.com"));
            default -> request;
        };
    }
}
