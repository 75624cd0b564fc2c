package io.handrail.cookbook.edge;

import io.handrail.edge.CustomOrigin;
import io.handrail.edge.EdgeEvent;
import io.handrail.edge.EdgeHandler;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.EdgeResult;
import io.handrail.edge.OriginRequest;
import io.handrail.edge.OriginResponseEvent;
import io.handrail.edge.S3Origin;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerResponse;
import io.handrail.edge.ViewerResponseEvent;
import io.handrail.edge.validate.EdgeValidator;

/** Runs a handler and checks that CloudFront would take its answer. */
final class At {

    static final CustomOrigin SERVER = CustomOrigin.https("www.example.org");
    static final S3Origin BUCKET = S3Origin.of("my-bucket.s3.us-east-1.amazonaws.com", "us-east-1");

    private At() {}

    static ViewerRequest get(String target) {
        return ViewerRequest.of("GET", target).withHeader("Host", "shop.example.com");
    }

    static OriginRequest toServer(String target) {
        return OriginRequest.of("GET", target, SERVER).withHeader("Host", "www.example.org");
    }

    static OriginRequest toBucket(String target) {
        return OriginRequest.of("GET", target, BUCKET).withHeader("Host", BUCKET.domainName());
    }

    static OriginResponseEvent answered(String target, int status) {
        return OriginResponseEvent.of(
                toServer(target), EdgeResponse.of(status).withHeader("Transfer-Encoding", "chunked"));
    }

    static ViewerResponseEvent sent(ViewerRequest request, ViewerResponse response) {
        return ViewerResponseEvent.of(request, response);
    }

    /** The request that goes on. */
    @SuppressWarnings("unchecked")
    static <E extends EdgeEvent> E goesOn(EdgeHandler<E, ?> handler, E event) {
        return (E) event.getClass().cast(run(handler, event));
    }

    /** The answer in its place, or the origin's answer as it is now. */
    static <E extends EdgeEvent> EdgeResponse answer(EdgeHandler<E, ?> handler, E event) {
        return (EdgeResponse) run(handler, event);
    }

    static <E extends EdgeEvent, R extends EdgeResult> R run(EdgeHandler<E, R> handler, E event) {
        return EdgeValidator.valid(event, handler.handle(event));
    }
}
