package io.handrail.edge.rules;

import static io.handrail.edge.rules.Actions.allowOrigins;
import static io.handrail.edge.rules.Actions.answerPreflight;
import static io.handrail.edge.rules.Actions.removeBody;
import static io.handrail.edge.rules.Actions.removeRequestCookie;
import static io.handrail.edge.rules.Actions.selectOrigin;
import static io.handrail.edge.rules.Actions.setBody;
import static io.handrail.edge.rules.Actions.setRequestCookie;
import static io.handrail.edge.rules.Actions.setResponseHeader;
import static io.handrail.edge.rules.Actions.setStatus;
import static io.handrail.edge.rules.Conditions.always;
import static io.handrail.edge.rules.Conditions.cookie;
import static io.handrail.edge.rules.Conditions.responseHeader;
import static io.handrail.edge.rules.Conditions.status;
import static io.handrail.edge.rules.Rule.when;
import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.edge.CustomOrigin;
import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.OriginRequest;
import io.handrail.edge.OriginResponseEvent;
import io.handrail.edge.ResponseBody;
import io.handrail.edge.S3Origin;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerResponse;
import io.handrail.edge.ViewerResponseEvent;
import io.handrail.edge.http.Cors;
import io.handrail.edge.validate.EdgeValidator;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Cookies of the request, pages of other origins, access control of origins, status and body of responses. */
class ChangedExchangeTest {

    private static final S3Origin BUCKET = S3Origin.of("a.s3.us-east-1.amazonaws.com", "us-east-1");

    private static ViewerRequest goesOn(ViewerRequest request, Rule... rules) {
        return (ViewerRequest) EdgeValidator.valid(
                request, EdgeRules.viewerRequest(rules).evaluate(request).result());
    }

    @Test
    void aCookieOfTheRequestIsSetOnceAndLaterRulesSeeIt() {
        ViewerRequest request = ViewerRequest.of("GET", "/").withHeader("Cookie", "a=1; b=2; a=3");

        ViewerRequest changed = goesOn(
                request,
                when(always()).then(setRequestCookie("a", "new")),
                when(cookie("a").is("new")).then(removeRequestCookie("b")));

        assertThat(changed.headers().all("cookie")).containsExactly("a=new");
        assertThat(goesOn(request, when(always()).then(removeRequestCookie("a"), removeRequestCookie("b")))
                        .headers()
                        .contains("cookie"))
                .isFalse();
    }

    @Test
    void nothingOfTheRequestBeginsAnotherCookie() {
        ViewerRequest request =
                ViewerRequest.of("GET", "/a;admin=1?x=%3B%20admin=1").withHeader("X-A", "b; admin=1");

        ViewerRequest changed =
                goesOn(request, when(always()).then(setRequestCookie("seen", "{uri}|{query:x}|{header:x-a}")));

        assertThat(changed.cookies().all()).hasSize(1);
        assertThat(changed.cookies().get("admin")).isNull();
        assertThat(changed.cookies().get("seen")).startsWith("%2Fa%3Badmin%3D1|");
    }

    @Test
    void pagesOfNamedOriginsMaySendCookies() {
        Cors cors = Cors.of("https://app.example.com").withCredentials().withMethods("GET", "PUT");
        ViewerRequest request = ViewerRequest.of("OPTIONS", "/")
                .withHeader("Origin", "https://app.example.com")
                .withHeader("Access-Control-Request-Method", "PUT");
        EdgeRules requests = EdgeRules.viewerRequest(when(always()).then(answerPreflight(cors)));
        EdgeRules responses = EdgeRules.viewerResponse(when(always()).then(allowOrigins(cors)));

        EdgeResponse answer = (EdgeResponse) requests.evaluate(request).result();
        ViewerResponse response = responses
                .evaluate(ViewerResponseEvent.of(request, new ViewerResponse(200, "OK", EdgeHeaders.none())))
                .result();

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("access-control-allow-credentials")).isEqualTo("true");
        assertThat(answer.header("access-control-allow-methods")).isEqualTo("GET, PUT");
        assertThat(response.header("access-control-allow-credentials")).isEqualTo("true");
        assertThat(requests.evaluate(ViewerRequest.of("OPTIONS", "/")).result()).isInstanceOf(ViewerRequest.class);
    }

    @Test
    void aSelectedOriginHasAnAccessControlOfItsOwn() {
        EdgeRules rules = EdgeRules.viewerRequest(when(always())
                .then(selectOrigin(CustomOrigin.https("a.lambda-url.eu-west-1.on.aws"))
                        .withAccessControl(OriginAccessControl.of("lambda"))));

        assertThat(rules.evaluate(ViewerRequest.of("GET", "/")).accessControl())
                .isEqualTo(OriginAccessControl.of("lambda"));
        assertThat(rules.cloudFrontFunction().code())
                .contains("originAccessControlConfig:{enabled:true,signingBehavior:'always',signingProtocol:'sigv4',"
                        + "originType:'lambda'}");
    }

    @Test
    void aFunctionBlocksByAHeaderOfTheOrigin() {
        EdgeRules rules = EdgeRules.viewerResponse(
                when(responseHeader("X-Blocked").present()).then(setStatus(403), removeBody()),
                when(status(403)).then(setResponseHeader("X-Seen", "403")));
        EdgeHeaders headers = EdgeHeaders.of("X-Blocked", "1").plus("Content-Encoding", "gzip");
        ViewerRequest request = ViewerRequest.of("GET", "/");

        Evaluation<ViewerResponse> evaluation =
                rules.evaluate(ViewerResponseEvent.of(request, new ViewerResponse(200, "OK", headers)));

        assertThat(evaluation.result().status()).isEqualTo(403);
        assertThat(evaluation.result().statusDescription()).isEqualTo("Forbidden");
        assertThat(evaluation.result().header("x-seen")).isEqualTo("403");
        assertThat(evaluation.result().header("content-encoding")).isNull();
        assertThat(Objects.requireNonNull(evaluation.body()).data()).isEmpty();
        assertThat(rules.evaluate(ViewerResponseEvent.of(request, new ViewerResponse(200, "OK", EdgeHeaders.none())))
                        .body())
                .isNull();
    }

    @Test
    void anErrorOfTheOriginBecomesAPageInLambda() {
        OriginResponseRules handler = new OriginResponseRules(EdgeRules.originResponse(
                when(status(503)).then(setStatus(200), setBody("text/html; charset=utf-8", "<p>Back soon"))));
        OriginResponseEvent event = OriginResponseEvent.of(OriginRequest.of("GET", "/", BUCKET), EdgeResponse.of(503));

        EdgeResponse response = EdgeValidator.valid(event, handler.handle(event));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(ResponseBody.text("<p>Back soon"));
        assertThat(response.header("content-type")).isEqualTo("text/html; charset=utf-8");
    }
}
