package io.handrail.cookbook.edge;

import static io.handrail.cookbook.edge.At.answer;
import static io.handrail.cookbook.edge.At.answered;
import static io.handrail.cookbook.edge.At.get;
import static io.handrail.cookbook.edge.At.run;
import static io.handrail.cookbook.edge.At.sent;
import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.OriginResponseEvent;
import io.handrail.edge.ResponseBody;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseRecipesTest {

    private static final ViewerResponse OK = new ViewerResponse(200, "OK", EdgeHeaders.of("Via", "1.1 x"));

    @Test
    void theVariantThatWasShownIsKept() {
        ViewerRequest first = get("/button.html");
        String cookie = run(new KeepVariant(), sent(first, OK)).header("set-cookie");
        assertThat(cookie)
                .startsWith("button=" + ButtonTest.EXPERIMENT.variant(first) + "; ")
                .contains("Secure");
        ViewerRequest second = first.withHeader("Cookie", "button=control");
        assertThat(run(new KeepVariant(), sent(second, OK))).isEqualTo(OK);
    }

    @Test
    void theTimeOfTheObjectReplacesThatOfTheUpload() {
        OriginResponseEvent event = answered("/a", 200);
        EdgeResponse copied = event.response()
                .withHeader("Last-Modified", "Thu, 26 Nov 2026 10:00:00 GMT")
                .withHeader("x-amz-meta-last-modified", "Mon, 05 Jan 2015 10:00:00 GMT");
        assertThat(answer(new LastModifiedOfObject(), OriginResponseEvent.of(event.request(), copied))
                        .header("last-modified"))
                .isEqualTo("Mon, 05 Jan 2015 10:00:00 GMT");
        assertThat(answer(new LastModifiedOfObject(), event)).isEqualTo(event.response());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 500, 503})
    void anErrorBecomesAPageOfOurOwn(int status) {
        OriginResponseEvent event = answered("/a", status);
        event = OriginResponseEvent.of(event.request(), event.response().withHeader("Content-Encoding", "gzip"));
        EdgeResponse page = answer(new FriendlyError(), event);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.statusDescription()).isEqualTo("OK");
        assertThat(page.headers().names()).containsExactly("transfer-encoding", "content-type", "cache-control");
        assertThat(page.body()).isEqualTo(ResponseBody.text("<p>We will be back in a minute.</p>"));
    }

    @Test
    void anErrorBecomesARedirectOnce() {
        EdgeResponse redirect = answer(new PlanB(), answered("/a?b=c", 503));
        assertThat(redirect.status()).isEqualTo(302);
        assertThat(redirect.header("location")).isEqualTo("/plan-b/a?b=c");
        assertThat(redirect.body()).isEqualTo(ResponseBody.text(""));
        assertThat(answer(new PlanB(), answered("/plan-b/a", 503)).status()).isEqualTo(503);
    }

    @Test
    void goodAnswersStayAsTheyAre() {
        OriginResponseEvent event = answered("/a", 200);
        assertThat(answer(new FriendlyError(), event)).isEqualTo(event.response());
        assertThat(answer(new PlanB(), event)).isEqualTo(event.response());
    }

    @Test
    void pagesAreSentWithSecurityHeaders() {
        ViewerResponse page = run(new CarefulPages(), sent(get("/"), OK.withHeader("X-Frame-Options", "SAMEORIGIN")));
        assertThat(page.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(page.header("permissions-policy")).startsWith("camera=()");
        assertThat(page.header("x-frame-options")).isEqualTo("SAMEORIGIN");
    }

    @Test
    void answersAreSharedWithTheApp() {
        ViewerRequest app = get("/api").withHeader("Origin", "https://app.example.com");
        assertThat(run(new SharedApiResponses(), sent(app, OK)).header("access-control-allow-origin"))
                .isEqualTo("https://app.example.com");
        ViewerRequest evil = get("/api").withHeader("Origin", "https://evil.example");
        assertThat(run(new SharedApiResponses(), sent(evil, OK)).headers().contains("access-control-allow-origin"))
                .isFalse();
    }
}
