package io.handrail.cookbook.edge;

import io.handrail.edge.OriginRequest;
import io.handrail.edge.OriginRequestHandler;
import io.handrail.edge.OriginRequestResult;
import io.handrail.edge.S3Origin;

/** From a custom origin to a bucket where the request asks for it. */
public final class ToBucket extends OriginRequestHandler {

    @Override
    public OriginRequestResult handle(OriginRequest request) {
        return "true".equals(request.query().first("useS3Origin"))
                ? request.withOriginAndHost(S3Origin.of("my-bucket.s3.us-east-1.amazonaws.com", "us-east-1"))
                : request;
    }
}
