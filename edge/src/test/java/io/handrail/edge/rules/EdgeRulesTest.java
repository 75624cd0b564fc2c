package io.handrail.edge.rules;

import static io.handrail.edge.rules.Actions.appendIndex;
import static io.handrail.edge.rules.Actions.dropQuery;
import static io.handrail.edge.rules.Actions.keepQuery;
import static io.handrail.edge.rules.Actions.normalizeQuery;
import static io.handrail.edge.rules.Actions.redirect;
import static io.handrail.edge.rules.Actions.respond;
import static io.handrail.edge.rules.Actions.rewrite;
import static io.handrail.edge.rules.Actions.selectOrigin;
import static io.handrail.edge.rules.Actions.setQuery;
import static io.handrail.edge.rules.Actions.setRequestHeader;
import static io.handrail.edge.rules.Actions.stop;
import static io.handrail.edge.rules.Conditions.accepts;
import static io.handrail.edge.rules.Conditions.always;
import static io.handrail.edge.rules.Conditions.header;
import static io.handrail.edge.rules.Conditions.keyValue;
import static io.handrail.edge.rules.Conditions.path;
import static io.handrail.edge.rules.Conditions.pathPrefix;
import static io.handrail.edge.rules.Conditions.query;
import static io.handrail.edge.rules.Rule.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.edge.CustomOrigin;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.OriginRequest;
import io.handrail.edge.S3Origin;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestResult;
import org.junit.jupiter.api.Test;

class EdgeRulesTest {

    private static ViewerRequestResult run(ViewerRequest request, Rule... rules) {
        return EdgeRules.viewerRequest(rules).evaluate(request).result();
    }

    private static ViewerRequest goesOn(String target, Rule... rules) {
        return (ViewerRequest) run(ViewerRequest.of("GET", target), rules);
    }

    private static String location(String target, Rule... rules) {
        return String.valueOf(((EdgeResponse) run(ViewerRequest.of("GET", target), rules)).header("location"));
    }

    @Test
    void everyRuleThatIsTrueActsAndLaterOnesSeeWhatEarlierOnesChanged() {
        ViewerRequest request = goesOn(
                "/blog/2024/spring",
                when(path("/blog/{year}/{slug}"))
                        .then(rewrite("/articles/{slug}"), setRequestHeader("X-Year", "{year}")),
                when(pathPrefix("/articles/")).then(appendIndex("index.html")),
                when(pathPrefix("/blog/")).then(respond(500, "too late")));

        assertThat(request.uri()).isEqualTo("/articles/spring/index.html");
        assertThat(request.header("x-year")).isEqualTo("2024");
    }

    @Test
    void anAnswerOrAStopEndsIt() {
        Rule later = when(always()).then(respond(500, "too late"));

        assertThat(location("/old", when(path("/old")).then(redirect(301, "/new")), later))
                .isEqualTo("/new");
        assertThat(goesOn("/open", when(path("/open")).then(stop()), later).uri())
                .isEqualTo("/open");
    }

    @Test
    void aRedirectKeepsTheQueryOnlyIfAsked() {
        assertThat(location("/old?a=1", when(always()).then(redirect(301, "/new"))))
                .isEqualTo("/new");
        assertThat(location(
                        "/old?a=%C3%BC&b",
                        when(always()).then(redirect(301, "/new").keepingQuery())))
                .isEqualTo("/new?a=%C3%BC&b");
        assertThat(location(
                        "/old?a=1",
                        when(always()).then(redirect(301, "/new?b=2").keepingQuery())))
                .isEqualTo("/new?b=2&a=1");
        assertThat(location("/old", when(always()).then(redirect(301, "/new").keepingQuery())))
                .isEqualTo("/new");
    }

    @Test
    void noPathLeadsToAnotherSite() {
        Rule slash = when(always()).then(redirect(301, "{uri}/"));
        Rule rest = when(path("/go/{rest*}")).then(redirect(301, "/{rest}"));
        Rule empty = when(always()).then(redirect(301, "/{query:lang}{uri}"));

        assertThat(location("//evil.example", slash)).isEqualTo("/evil.example/");
        assertThat(location("/\\evil.example", slash)).isEqualTo("/evil.example/");
        assertThat(location("/go//evil.example", rest)).isEqualTo("/evil.example");
        assertThat(location("/evil.example", empty)).isEqualTo("/evil.example");
    }

    @Test
    void aLineBreakOfAQueryParameterStaysEncoded() {
        Rule target = when(always()).then(redirect(302, "/login?next={query:next}"));
        Rule inHeader = when(always()).then(setRequestHeader("X-Next", "{query:next}"));

        assertThat(location("/?next=%0D%0ASet-Cookie:a=b", target)).isEqualTo("/login?next=%0D%0ASet-Cookie%3Aa%3Db");
        assertThat(goesOn("/?next=%0D%0Aa", inHeader).header("x-next")).isEqualTo("%0D%0Aa");
    }

    @Test
    void queryParametersAreKeptDroppedSetAndNormalized() {
        String target = "/?utm=x&b=2&a=%61+b&%75tm=y";

        assertThat(goesOn(target, when(always()).then(keepQuery("a", "b"))).querystring())
                .isEqualTo("b=2&a=%61+b");
        assertThat(goesOn(target, when(always()).then(dropQuery("utm"))).querystring())
                .isEqualTo("b=2&a=%61+b");
        assertThat(goesOn(target, when(always()).then(normalizeQuery())).querystring())
                .isEqualTo("a=a%20b&b=2&utm=x&utm=y");
        assertThat(goesOn(target, when(always()).then(setQuery("utm", "{query:a}")))
                        .querystring())
                .isEqualTo("b=2&a=%61+b&utm=a%20b");
    }

    @Test
    void aMalformedParameterCountsAsItWasSent() {
        Rule rule = when(query("a").is("%zz")).then(respond(400, "no"));

        assertThat(run(ViewerRequest.of("GET", "/?a=%zz"), rule)).isInstanceOf(EdgeResponse.class);
        assertThat(run(ViewerRequest.of("GET", "/?a=%2525zz"), rule)).isInstanceOf(ViewerRequest.class);
    }

    @Test
    void namesOfPrototypesAreNamesLikeOthers() {
        Rule rule = when(header("__proto__").present().or(query("constructor").present()))
                .then(respond(418, "tea"));

        assertThat(run(ViewerRequest.of("GET", "/"), rule)).isInstanceOf(ViewerRequest.class);
        assertThat(run(ViewerRequest.of("GET", "/?constructor"), rule)).isInstanceOf(EdgeResponse.class);
        assertThat(run(ViewerRequest.of("GET", "/").withHeader("__proto__", ""), rule))
                .isInstanceOf(EdgeResponse.class);
    }

    @Test
    void aTypeIsAcceptedOnlyIfItIsNamed() {
        Rule rule = when(accepts("image/webp")).then(rewrite("/a.webp"));
        ViewerRequest request = ViewerRequest.of("GET", "/a.png");

        assertThat(((ViewerRequest) run(request.withHeader("Accept", "image/webp,*/*"), rule)).uri())
                .isEqualTo("/a.webp");
        assertThat(((ViewerRequest) run(request.withHeader("Accept", "*/*"), rule)).uri())
                .isEqualTo("/a.png");
        assertThat(((ViewerRequest) run(request.withHeader("Accept", "image/webp;q=0"), rule)).uri())
                .isEqualTo("/a.png");
    }

    @Test
    void aLookupRedirectsByTheTableAndNeedsOne() {
        EdgeRules rules = RulesSnippets.rules();

        assertThat(RulesSnippets.tested(rules).header("location")).isEqualTo("/new?a=1");
        assertThatThrownBy(() -> rules.evaluate(ViewerRequest.of("GET", "/")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Rule 1 looks something up");
    }

    @Test
    void anOriginRequestGoesToTheChosenOriginUnderItsName() {
        EdgeRules rules =
                EdgeRules.originRequest(when(header("cloudfront-viewer-country").is("DE"))
                        .then(selectOrigin(CustomOrigin.https("de.example.com"))));
        OriginRequest request = OriginRequest.of("GET", "/", S3Origin.of("a.s3.us-east-1.amazonaws.com", "us-east-1"))
                .withHeader("CloudFront-Viewer-Country", "DE");

        OriginRequest changed = (OriginRequest) rules.evaluate(request).result();

        assertThat(changed.origin().domainName()).isEqualTo("de.example.com");
        assertThat(changed.header("host")).isEqualTo("de.example.com");
    }

    @Test
    void aKeyOfTheStoreMayBeMadeOfThePath() {
        EdgeRules rules = EdgeRules.viewerRequest(when(path("/{first}/{rest*}").and(keyValue("{first}", "folder")))
                .then(rewrite("/{folder}/{rest}")));

        ViewerRequest changed = (ViewerRequest) rules.withKeyValues(key -> key.equals("latest") ? "v2" : null)
                .evaluate(ViewerRequest.of("GET", "/latest/a/b"))
                .result();

        assertThat(changed.uri()).isEqualTo("/v2/a/b");
    }
}
