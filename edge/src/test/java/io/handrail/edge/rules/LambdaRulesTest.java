package io.handrail.edge.rules;

import static io.handrail.edge.rules.Actions.allowOrigins;
import static io.handrail.edge.rules.Actions.keepVariant;
import static io.handrail.edge.rules.Actions.redirect;
import static io.handrail.edge.rules.Actions.securityHeaders;
import static io.handrail.edge.rules.Actions.setCookie;
import static io.handrail.edge.rules.Actions.setRequestHeader;
import static io.handrail.edge.rules.Actions.setResponseHeader;
import static io.handrail.edge.rules.Conditions.always;
import static io.handrail.edge.rules.Conditions.inVariant;
import static io.handrail.edge.rules.Conditions.path;
import static io.handrail.edge.rules.Conditions.status;
import static io.handrail.edge.rules.Rule.when;
import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.OriginRequest;
import io.handrail.edge.OriginResponseEvent;
import io.handrail.edge.S3Origin;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerResponse;
import io.handrail.edge.ViewerResponseEvent;
import io.handrail.edge.experiment.Experiment;
import io.handrail.edge.http.SecurityHeaders;
import io.handrail.edge.http.SetCookie;
import io.handrail.edge.validate.EdgeValidator;
import org.junit.jupiter.api.Test;

class LambdaRulesTest {

    private static final Experiment EXPERIMENT =
            Experiment.named("layout").with("old", 50).with("new", 50);

    /** As a user would have it. */
    private static final class Moved extends ViewerRequestRules {
        Moved() {
            super(EdgeRules.viewerRequest(when(path("/old")).then(redirect(301, "/new"))));
        }
    }

    @Test
    void rulesAreAHandlerOfViewerRequests() {
        ViewerRequest request = ViewerRequest.of("GET", "/old");

        EdgeResponse answer = (EdgeResponse) EdgeValidator.valid(request, new Moved().handle(request));

        assertThat(answer.header("location")).isEqualTo("/new");
    }

    @Test
    void rulesAreAHandlerOfViewerResponses() {
        ViewerResponseRules handler = new ViewerResponseRules(EdgeRules.viewerResponse(
                when(always()).then(securityHeaders(SecurityHeaders.strict())),
                when(always()).then(allowOrigins("https://app.example.com"), setCookie(SetCookie.of("seen", "1")))));
        ViewerResponseEvent event = ViewerResponseEvent.of(
                ViewerRequest.of("GET", "/").withHeader("Origin", "https://app.example.com"),
                new ViewerResponse(
                        200, "OK", EdgeHeaders.of("Set-Cookie", "a=b").plus("Set-Cookie", "seen=0; Path=/")));

        ViewerResponse response = EdgeValidator.valid(event, handler.handle(event));

        assertThat(response.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(response.header("access-control-allow-origin")).isEqualTo("https://app.example.com");
        assertThat(response.headers().all("set-cookie"))
                .containsExactly("a=b", "seen=1; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    @Test
    void rulesAreAHandlerOfOriginResponses() {
        OriginResponseRules handler = new OriginResponseRules(
                EdgeRules.originResponse(when(status(404)).then(setResponseHeader("Cache-Control", "no-store"))));
        OriginRequest request = OriginRequest.of("GET", "/", S3Origin.of("a.s3.us-east-1.amazonaws.com", "us-east-1"));

        EdgeResponse response = handler.handle(OriginResponseEvent.of(request, EdgeResponse.of(404)));

        assertThat(response.header("cache-control")).isEqualTo("no-store");
        assertThat(response.status()).isEqualTo(404);
    }

    @Test
    void theTwoFunctionsOfAnExperimentAgree() {
        EdgeRules requests =
                EdgeRules.viewerRequest(when(inVariant(EXPERIMENT, "new")).then(setRequestHeader("X-Layout", "new")));
        EdgeRules responses = EdgeRules.viewerResponse(when(always()).then(keepVariant(EXPERIMENT)));
        int inNew = 0;
        for (int i = 0; i < 200; i++) {
            ViewerRequest request = ViewerRequest.of("GET", "/").withHeader("User-Agent", "UA " + i);
            ViewerRequest changed = (ViewerRequest) requests.evaluate(request).result();
            ViewerResponse response = responses
                    .evaluate(ViewerResponseEvent.of(request, new ViewerResponse(200, "", EdgeHeaders.none())))
                    .result();
            boolean isNew = changed.header("x-layout") != null;

            assertThat(response.header("set-cookie")).startsWith(isNew ? "layout=new;" : "layout=old;");
            inNew += isNew ? 1 : 0;
        }
        assertThat(inNew).isBetween(60, 140);
    }
}
