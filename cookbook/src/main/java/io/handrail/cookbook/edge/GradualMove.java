package io.handrail.cookbook.edge;

import io.handrail.edge.OriginRequest;
import io.handrail.edge.OriginRequestHandler;
import io.handrail.edge.OriginRequestResult;
import io.handrail.edge.text.StableHash;

/** Moves the traffic from one bucket to another step by step; an object is taken from one of them until the share grows. */
public final class GradualMove extends OriginRequestHandler {

    private final int percent;

    /** Takes the share of this deployment. */
    public GradualMove() {
        this(80);
    }

    GradualMove(int percent) {
        this.percent = percent;
    }

    @Override
    public OriginRequestResult handle(OriginRequest request) {
        if (StableHash.bucket(request.uri(), 100) >= percent) {
            return request;
        }
        return request.withOriginAndHost(request.origin().withDomainName("blue-bucket.s3.us-east-1.amazonaws.com"));
    }
}
