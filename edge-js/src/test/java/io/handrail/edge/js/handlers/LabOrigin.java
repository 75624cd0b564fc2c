package io.handrail.edge.js.handlers;

import io.handrail.edge.CustomOrigin;
import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.OriginRequest;
import io.handrail.edge.OriginRequestHandler;
import io.handrail.edge.OriginRequestResult;
import io.handrail.edge.S3Origin;
import io.handrail.edge.js.EdgeFunction;
import java.util.Locale;

/** Chooses the origin by the country. */
@EdgeFunction
public final class LabOrigin extends OriginRequestHandler {

    @Override
    public OriginRequestResult handle(OriginRequest request) {
        String country = String.valueOf(request.country());
        return switch (country) {
            case "DE" -> request.withOriginAndHost(CustomOrigin.https("de.example.com"));
            case "FR" -> request.withOriginAndHost(S3Origin.of("fr.s3.eu-west-3.amazonaws.com", "eu-west-3"));
            case "IT" ->
                request.withOrigin(
                        request.origin().withPath("/it").withCustomHeaders(EdgeHeaders.of("X-Country", country)));
            case "XX" -> EdgeResponse.of(451, "text/html", "<p>" + request.device() + "</p>");
            default -> request.withUri(request.uri().toLowerCase(Locale.ROOT));
        };
    }
}
