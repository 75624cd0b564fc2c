package io.handrail.cookbook.edge;

import io.handrail.edge.OriginRequest;
import io.handrail.edge.OriginRequestHandler;
import io.handrail.edge.OriginRequestResult;
import io.handrail.edge.http.Redirects;

/** Redirects to the site of the viewer's country. The cache key needs {@code CloudFront-Viewer-Country}. */
public final class CountrySite extends OriginRequestHandler {

    @Override
    public OriginRequestResult handle(OriginRequest request) {
        String country = request.country();
        String host = "TW".equals(country) ? "tw.example.com" : "US".equals(country) ? "us.example.com" : "example.com";
        return Redirects.found("https://" + host + request.uri());
    }
}
