package io.handrail.edge.js;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestResult;
import io.handrail.edge.ViewerResponse;
import io.handrail.edge.ViewerResponseEvent;
import io.handrail.edge.js.http.EdgeHttpResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SnippetsTest {

    private static final ViewerRequest REQUEST = ViewerRequest.of("GET", "/old/a");

    private static int status(ViewerRequestResult result) {
        return ((EdgeResponse) result).status();
    }

    @Test
    void theExampleOfAFunctionHidesADirectory() {
        Snippets.Doorway doorway = new Snippets.Doorway();

        assertThat(status(doorway.handle(ViewerRequest.of("GET", "/internal/a"))))
                .isEqualTo(404);
        assertThat(doorway.handle(REQUEST.withHeader("X-Debug", "1"))).isEqualTo(REQUEST);
    }

    @Test
    void theExampleOfRulesRedirects() {
        EdgeResponse answer = (EdgeResponse) new Snippets.Moved().handle(REQUEST);

        assertThat(answer.header("location")).isEqualTo("/new/a");
    }

    @Test
    void theExampleOfWhatIsNiceToHaveAddsHeaders() {
        ViewerResponseEvent event = ViewerResponseEvent.of(REQUEST, new ViewerResponse(200, "OK", EdgeHeaders.none()));

        assertThat(new Snippets.Finish().handle(event).header("x-content-type-options"))
                .isEqualTo("nosniff");
    }

    @Test
    void theExampleOfAnotherServiceAsksIt() {
        assertThat(new Snippets.Gate(question -> new EdgeHttpResponse(204, EdgeHeaders.none(), "")).handle(REQUEST))
                .isEqualTo(REQUEST);
        assertThat(status(new Snippets.Gate(question -> new EdgeHttpResponse(401, EdgeHeaders.none(), ""))
                        .handle(REQUEST)))
                .isEqualTo(403);
        assertThat(status(new Snippets.Gate(question -> {
                            throw new IOException("No answer in time");
                        })
                        .handle(REQUEST)))
                .isEqualTo(503);
    }
}
