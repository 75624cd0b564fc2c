package io.handrail.edge.js;

import static io.handrail.edge.rules.Actions.redirect;
import static io.handrail.edge.rules.Conditions.path;
import static io.handrail.edge.rules.Rule.when;

import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestHandler;
import io.handrail.edge.ViewerRequestResult;
import io.handrail.edge.ViewerResponse;
import io.handrail.edge.ViewerResponseEvent;
import io.handrail.edge.ViewerResponseHandler;
import io.handrail.edge.http.SecurityHeaders;
import io.handrail.edge.js.http.EdgeHttp;
import io.handrail.edge.js.http.EdgeHttpRequest;
import io.handrail.edge.js.http.EdgeHttpResponse;
import io.handrail.edge.rules.EdgeRules;
import io.handrail.edge.rules.ViewerRequestRules;
import java.io.IOException;
import java.time.Duration;

/** The examples in the Javadoc; they compile, and SnippetsTest runs them. */
final class Snippets {

    private Snippets() {}

    // @start region="function"
    @EdgeFunction
    public static final class Doorway extends ViewerRequestHandler {
        @Override
        public ViewerRequestResult handle(ViewerRequest request) {
            return request.uri().startsWith("/internal/")
                    ? EdgeResponse.of(404, "text/plain; charset=utf-8", "Not here")
                    : request.withoutHeader("X-Debug");
        }
    }
    // @end

    // @start region="rules"
    @EdgeFunction(entry = "com.example.edge.MovedMain")
    public static final class Moved extends ViewerRequestRules {
        public Moved() {
            super(EdgeRules.viewerRequest(when(path("/old/{rest*}")).then(redirect(301, "/new/{rest}"))));
        }
    }
    // @end

    // @start region="pass-through"
    @EdgeFunction(onError = OnError.PASS_THROUGH)
    public static final class Finish extends ViewerResponseHandler {
        @Override
        public ViewerResponse handle(ViewerResponseEvent event) {
            EdgeHeaders headers = event.response().headers();
            return event.response().withHeaders(SecurityHeaders.strict().over(headers));
        }
    }
    // @end

    // @start region="http"
    @EdgeFunction(asynchronous = true)
    public static final class Gate extends ViewerRequestHandler {
        private final EdgeHttp http;

        public Gate() {
            this(EdgeHttp.create());
        }

        Gate(EdgeHttp http) { // a test says what the service answers
            this.http = http;
        }

        @Override
        public ViewerRequestResult handle(ViewerRequest request) {
            EdgeHttpRequest question = EdgeHttpRequest.post(
                            "https://access.example.com/check", "text/plain", request.uri())
                    .withTimeout(Duration.ofMillis(500))
                    .withMaxBodyBytes(1_000);
            try {
                EdgeHttpResponse answer = http.send(question);
                return answer.isSuccess() ? request : EdgeResponse.of(403);
            } catch (IOException e) {
                return EdgeResponse.of(503);
            }
        }
    }
    // @end
}
