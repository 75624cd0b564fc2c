package io.handrail.edge.rules;

import static io.handrail.edge.rules.Actions.cacheControl;
import static io.handrail.edge.rules.Actions.redirect;
import static io.handrail.edge.rules.Actions.removeBody;
import static io.handrail.edge.rules.Actions.respond;
import static io.handrail.edge.rules.Actions.rewrite;
import static io.handrail.edge.rules.Actions.selectOrigin;
import static io.handrail.edge.rules.Actions.selectOriginById;
import static io.handrail.edge.rules.Actions.setBody;
import static io.handrail.edge.rules.Actions.setRequestCookie;
import static io.handrail.edge.rules.Actions.setRequestHeader;
import static io.handrail.edge.rules.Actions.setResponseHeader;
import static io.handrail.edge.rules.Actions.setStatus;
import static io.handrail.edge.rules.Conditions.always;
import static io.handrail.edge.rules.Conditions.country;
import static io.handrail.edge.rules.Conditions.header;
import static io.handrail.edge.rules.Conditions.keyValue;
import static io.handrail.edge.rules.Conditions.path;
import static io.handrail.edge.rules.Conditions.status;
import static io.handrail.edge.rules.Rule.when;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.edge.CustomOrigin;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.S3Origin;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedRulesTest {

    private static void isRefused(String why, ThrowingCallable rules) {
        assertThatThrownBy(rules).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(why);
    }

    @Test
    void whatAnEventDoesNotHave() {
        Rule open = when(always()).then(rewrite("/a"));

        isRefused(
                "Rule 2 of the viewer-request rules: there is no response yet",
                () -> EdgeRules.viewerRequest(open, when(status(200)).then(rewrite("/b"))));
        isRefused(
                "no response yet", () -> EdgeRules.originRequest(when(always()).then(cacheControl("no-store"))));
        isRefused(
                "cannot be changed or answered",
                () -> EdgeRules.viewerResponse(when(always()).then(redirect(301, "/"))));
        isRefused("cannot be changed or answered", () -> EdgeRules.originResponse(open));
    }

    @Test
    void headersThatCloudFrontWouldRefuse() {
        isRefused(
                "must not be added or changed",
                () -> EdgeRules.viewerRequest(when(always()).then(setRequestHeader("Host", "a"))));
        isRefused(
                "CloudFront uses it itself",
                () -> EdgeRules.viewerRequest(when(always()).then(setRequestHeader("X-Edge-A", "a"))));
        isRefused(
                "line break", () -> EdgeRules.viewerResponse(when(always()).then(setResponseHeader("X-A", "a\r\nb"))));
        isRefused(
                "__proto__", () -> EdgeRules.viewerResponse(when(always()).then(setResponseHeader("__proto__", "a"))));
        isRefused(
                "use setCookie",
                () -> EdgeRules.viewerResponse(when(always()).then(setResponseHeader("Set-Cookie", "a=b"))));
        isRefused(
                "use cookie(name)",
                () -> EdgeRules.viewerRequest(
                        when(header("Cookie").contains("a=b")).then(rewrite("/a"))));
        assertThatCode(() -> EdgeRules.originRequest(when(always()).then(setRequestHeader("Host", "a"))))
                .doesNotThrowAnyException();
    }

    @Test
    void answersThatCloudFrontWouldRefuse() {
        isRefused("200 to 599", () -> EdgeRules.viewerRequest(when(always()).then(respond(EdgeResponse.of(100)))));
        isRefused("204", () -> EdgeRules.viewerRequest(when(always()).then(respond(204, "text"))));
        isRefused("redirect", () -> redirect(200, "/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{query:next}",
                "{header:referer}",
                "//evil.example",
                "new",
                "",
                "https://",
                "https://{query:host}/",
                "https://example.com{rest}",
                "https://{rest}.example.com/",
                "javascript:alert(1)",
                "/a b",
                "/\u00fc",
                "{rest}",
                "https:///x",
                "/{unknown}",
                "https://{host}.evil.example/",
                "https://{host}:{rest}/",
                "https://{host}{rest}"
            })
    void targetsThatViewersCouldChooseOrThatAreNone(String target) {
        assertThatThrownBy(
                        () -> EdgeRules.viewerRequest(when(path("/a/{rest*}")).then(redirect(302, target))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Rule 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "{uri}",
                "/{rest}",
                "https://example.com",
                "https://example.com{uri}",
                "https://example.com/{rest}",
                "https://{host}",
                "https://{host}{uri}",
                "https://{host}/x",
                "https://{host}:8443/x",
                "https://e.example?a={rest}"
            })
    void targetsThatStayWhereTheyWereMeantToBe(String target) {
        assertThatCode(() -> EdgeRules.viewerRequest(when(path("/a/{rest*}")).then(redirect(302, target))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "{rest}", "/a?b", "/a#b", "/a b", "", "https://example.com/"})
    void pathsThatAreNone(String path) {
        assertThatThrownBy(
                        () -> EdgeRules.viewerRequest(when(path("/a/{rest*}")).then(rewrite(path))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Rule 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "",
                "/a?b",
                "/{a}{b}",
                "/{a}/{a}",
                "/{a",
                "/a}",
                "/{}",
                "/{a*}/b",
                "/x{a*}",
                "/{1}",
                "/{a-b}",
                "/\u00fc",
                "/a b"
            })
    void pathTemplatesThatAreNone(String template) {
        assertThatThrownBy(() -> path(template))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("path template");
    }

    @Test
    void variablesThatNeedNotBeThere() {
        isRefused(
                "{x} is no variable here",
                () -> EdgeRules.viewerRequest(when(path("/{x}").or(path("/a"))).then(rewrite("/{x}"))));
        isRefused(
                "{x} is no variable here",
                () -> EdgeRules.viewerRequest(when(path("/{x}").not()).then(rewrite("/{x}"))));
        isRefused(
                "{x} is no variable here",
                () -> EdgeRules.viewerRequest(
                        when(path("/{x}")).then(rewrite("/a")), when(always()).then(rewrite("/{x}"))));
        isRefused(
                "two variables",
                () -> EdgeRules.viewerRequest(
                        when(path("/{x}").and(keyValue("k", "x"))).then(rewrite("/{x}"))));
    }

    @Test
    void whatLambdaAtEdgeCannot() {
        Rule byCountry = when(country("DE")).then(rewrite("/de"));
        Rule toOrigin = when(always()).then(selectOrigin(CustomOrigin.https("a.example.com")));

        isRefused(
                "Rule 1 reads a header CloudFront-*", () -> new ViewerRequestRules(EdgeRules.viewerRequest(byCountry)));
        isRefused("at the origin request", () -> new ViewerRequestRules(EdgeRules.viewerRequest(toOrigin)));
        isRefused(
                "by its name",
                () -> new OriginRequestRules(
                        EdgeRules.originRequest(when(always()).then(selectOriginById("a")))));
        isRefused(
                "withKeyValues",
                () -> new ViewerRequestRules(
                        EdgeRules.viewerRequest(when(keyValue("{uri}", "to")).then(redirect(301, "{to}")))));
        isRefused("not for origin-request", () -> new OriginRequestRules(EdgeRules.viewerRequest(toOrigin)));
        assertThatCode(() -> new OriginRequestRules(EdgeRules.originRequest(byCountry, toOrigin)))
                .doesNotThrowAnyException();
    }

    @Test
    void secretsThatCanBeGuessed() {
        isRefused("32 characters", () -> Secret.ofText("short"));
    }

    @Test
    void cookiesThatAreNone() {
        isRefused("token", () -> setRequestCookie("a b", "1"));
        isRefused(
                "must be encoded",
                () -> EdgeRules.viewerRequest(when(always()).then(setRequestCookie("a", "1; admin=1"))));
        isRefused(
                "cookie __proto__",
                () -> EdgeRules.viewerRequest(when(always()).then(setRequestCookie("__proto__", "1"))));
        isRefused(
                "cannot be changed",
                () -> EdgeRules.viewerResponse(when(always()).then(setRequestCookie("a", "1"))));
    }

    @Test
    void accessControlThatIsNotOfTheOrigin() {
        OriginAccessControl s3 = OriginAccessControl.of("s3");
        S3Origin bucket = S3Origin.of("a.s3.us-east-1.amazonaws.com", "us-east-1");
        CustomOrigin server = CustomOrigin.https("a.example.com");

        isRefused("s3, lambda", () -> OriginAccessControl.of("ec2"));
        isRefused("always, no-override", () -> s3.withSigningBehavior("sometimes"));
        isRefused(
                "is for an S3Origin",
                () -> EdgeRules.viewerRequest(
                        when(always()).then(selectOrigin(server).withAccessControl(s3))));
        isRefused(
                "is of s3, not of lambda",
                () -> EdgeRules.viewerRequest(
                        when(always()).then(selectOrigin(bucket).withAccessControl(OriginAccessControl.of("lambda")))));
        isRefused(
                "which Lambda@Edge cannot",
                () -> new OriginRequestRules(EdgeRules.originRequest(
                        when(always()).then(selectOrigin(bucket).withAccessControl(s3)))));
    }

    @Test
    void statusesAndBodiesThatAreNotForAFunctionToChange() {
        isRefused(
                "no response yet", () -> EdgeRules.viewerRequest(when(always()).then(setStatus(200))));
        isRefused("200 to 599", () -> EdgeRules.viewerResponse(when(always()).then(setStatus(100))));
        isRefused(
                "has no body",
                () -> EdgeRules.viewerResponse(when(always()).then(setStatus(204), setBody("text/plain", "a"))));
        isRefused("has a type", () -> setBody("", "a"));
        isRefused(
                "viewer response, which Lambda@Edge cannot",
                () -> new ViewerResponseRules(
                        EdgeRules.viewerResponse(when(always()).then(setStatus(403)))));
        assertThatCode(() -> EdgeRules.viewerResponse(when(always()).then(setStatus(204), removeBody())))
                .doesNotThrowAnyException();
    }
}
