package io.handrail.edge.js.handlers;

import io.handrail.edge.EdgeResponse;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestHandler;
import io.handrail.edge.ViewerRequestResult;
import io.handrail.edge.js.EdgeFunction;
import io.handrail.edge.js.http.EdgeHttp;
import io.handrail.edge.js.http.EdgeHttpRequest;
import io.handrail.edge.js.http.EdgeHttpResponse;
import java.io.IOException;
import java.time.Duration;

/** Asks another service who comes in. */
@EdgeFunction(asynchronous = true)
public final class Gate extends ViewerRequestHandler {

    private final EdgeHttp http;

    /** At the edge. */
    public Gate() {
        this(EdgeHttp.create());
    }

    Gate(EdgeHttp http) {
        this.http = http;
    }

    @Override
    public ViewerRequestResult handle(ViewerRequest request) {
        EdgeHttpRequest question = EdgeHttpRequest.post(
                        request.headers().first("x-service", "") + request.uri(), "text/plain", request.querystring())
                .withHeader("X-Who", request.headers().first("x-who", "nobody"))
                .withTimeout(Duration.ofMillis(1_500))
                .withMaxBodyBytes(1_000);
        try {
            EdgeHttpResponse answer = http.send(question);
            return answer.isSuccess()
                    ? request.withHeader("X-Answer", answer.body())
                    : EdgeResponse.of(
                            answer.status(), "text/plain", answer.headers().first("x-reason", ""));
        } catch (IOException e) {
            return EdgeResponse.of(504, "text/plain", String.valueOf(e.getMessage()));
        }
    }
}
