package io.handrail.cookbook.edge;

import io.handrail.edge.OriginRequest;
import io.handrail.edge.OriginRequestHandler;
import io.handrail.edge.OriginRequestResult;
import io.handrail.edge.S3Origin;
import org.jspecify.annotations.Nullable;

/** The bucket of a region near the viewer. The cache key needs {@code CloudFront-Viewer-Country}. */
public final class NearestBucket extends OriginRequestHandler {

    @Override
    public OriginRequestResult handle(OriginRequest request) {
        String region = region(request.country());
        if (region == null || !(request.origin() instanceof S3Origin origin)) {
            return request;
        }
        return request.withOriginAndHost(origin.withRegion(region)
                .withDomainName("my-bucket-in-" + region + ".s3." + region + ".amazonaws.com"));
    }

    private static @Nullable String region(@Nullable String country) {
        if (country == null) {
            return null;
        }
        return switch (country) {
            case "DE", "AT", "CH" -> "eu-central-1";
            case "IE" -> "eu-west-1";
            case "GB" -> "eu-west-2";
            case "FR" -> "eu-west-3";
            case "JP" -> "ap-northeast-1";
            case "IN" -> "ap-south-1";
            default -> null;
        };
    }
}
