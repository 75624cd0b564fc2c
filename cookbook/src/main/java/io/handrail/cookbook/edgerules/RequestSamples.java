package io.handrail.cookbook.edgerules;

import static io.handrail.edge.rules.Actions.answerPreflight;
import static io.handrail.edge.rules.Actions.appendIndex;
import static io.handrail.edge.rules.Actions.dropQuery;
import static io.handrail.edge.rules.Actions.normalizeQuery;
import static io.handrail.edge.rules.Actions.redirect;
import static io.handrail.edge.rules.Actions.removeRequestCookie;
import static io.handrail.edge.rules.Actions.respond;
import static io.handrail.edge.rules.Actions.rewrite;
import static io.handrail.edge.rules.Actions.setRequestCookie;
import static io.handrail.edge.rules.Actions.setRequestHeader;
import static io.handrail.edge.rules.Conditions.always;
import static io.handrail.edge.rules.Conditions.cookie;
import static io.handrail.edge.rules.Conditions.country;
import static io.handrail.edge.rules.Conditions.header;
import static io.handrail.edge.rules.Conditions.host;
import static io.handrail.edge.rules.Conditions.noExtension;
import static io.handrail.edge.rules.Conditions.pathPrefix;
import static io.handrail.edge.rules.Conditions.query;
import static io.handrail.edge.rules.Conditions.token;
import static io.handrail.edge.rules.Rule.when;

import io.handrail.edge.EdgeResponse;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.rules.EdgeRules;
import io.handrail.edge.rules.Secret;
import java.util.List;

/** AWS's samples of viewer requests that need nothing but the request. */
final class RequestSamples {

    private static final ViewerRequest REQUEST = ViewerRequest.of("GET", "/").withHeader("Host", "www.example.com");

    private RequestSamples() {}

    static List<SampleFunction> all() {
        return List.of(
                addTrueClientIpHeader(),
                addOriginHeader(),
                enforceDomain(),
                redirectBasedOnCountry(),
                preserveQueryStringsOnRedirect(),
                normalizeQueryString(),
                singlePageApp(),
                staticWebsite(),
                verifyJwt(),
                cookiesForTheOrigin(),
                corsPreflight());
    }

    /** {@code add-true-client-ip-header}: tells the origin who asks. */
    static SampleFunction addTrueClientIpHeader() {
        EdgeRules rules = EdgeRules.viewerRequest(when(always()).then(setRequestHeader("True-Client-IP", "{ip}")));
        return SampleFunction.of("add-true-client-ip-header", rules, REQUEST);
    }

    /** {@code add-origin-header}: says to the origin that the site asks for itself, where the browser does not. */
    static SampleFunction addOriginHeader() {
        EdgeRules rules = EdgeRules.viewerRequest(
                when(header("Origin").present().not()).then(setRequestHeader("Origin", "https://{host}")));
        return SampleFunction.of(
                "add-origin-header", rules, REQUEST, REQUEST.withHeader("Origin", "https://app.example.com"));
    }

    /** {@code enforce-domain-redirect}: one host for all that lead here, with the page that was asked for. */
    static SampleFunction enforceDomain() {
        EdgeRules rules = EdgeRules.viewerRequest(when(host("www.example.com").not())
                .then(redirect(301, "https://www.example.com{uri}").keepingQuery()));
        return SampleFunction.of(
                "enforce-domain-redirect",
                rules,
                REQUEST,
                REQUEST.withHeader("Host", "example.com").withUri("/a"));
    }

    /** {@code redirect-based-on-country}: viewers in Germany get the German pages, and stay there. */
    static SampleFunction redirectBasedOnCountry() {
        EdgeRules rules = EdgeRules.viewerRequest(
                when(country("DE").and(pathPrefix("/de/").not())).then(redirect(302, "https://{host}/de/index.html")));
        ViewerRequest german = REQUEST.withHeader("CloudFront-Viewer-Country", "DE");
        return SampleFunction.of("redirect-based-on-country", rules, REQUEST, german, german.withUri("/de/index.html"));
    }

    /** {@code preserve-query-strings-on-redirect} and {@code redirect_maintain_uri_querystring}: to a new domain. */
    static SampleFunction preserveQueryStringsOnRedirect() {
        EdgeRules rules = EdgeRules.viewerRequest(when(always())
                .then(redirect(301, "https://new.example.com{uri}").keepingQuery()));
        return SampleFunction.of(
                "preserve-query-strings-on-redirect",
                rules,
                REQUEST.withUri("/a/b"),
                REQUEST.withQuerystring("q=%E5%AE%B6&b=1&q=2&NoValue"));
    }

    /** {@code normalize-query-string-parameters}: one entry in the cache for what means the same. */
    static SampleFunction normalizeQueryString() {
        EdgeRules rules = EdgeRules.viewerRequest(when(always()).then(normalizeQuery()));
        return SampleFunction.of(
                "normalize-query-string-parameters",
                rules,
                REQUEST.withQuerystring("b=2&a=%61+c&b=1&__proto__=x"),
                REQUEST);
    }

    /** {@code url-rewrite-single-page-apps}: every path that names no file is the application. */
    static SampleFunction singlePageApp() {
        EdgeRules rules = EdgeRules.viewerRequest(when(noExtension()).then(rewrite("/index.html")));
        return SampleFunction.of(
                "url-rewrite-single-page-apps", rules, REQUEST.withUri("/orders/17"), REQUEST.withUri("/app.js"));
    }

    /** {@code url-rewrite-static-websites}: a directory is its {@code index.html}. */
    static SampleFunction staticWebsite() {
        EdgeRules rules = EdgeRules.viewerRequest(when(always()).then(appendIndex("index.html")));
        return SampleFunction.of(
                "url-rewrite-static-websites",
                rules,
                REQUEST.withUri("/blog/"),
                REQUEST.withUri("/blog"),
                REQUEST.withUri("/v1.2/a.css"));
    }

    /** {@code verify-jwt}: a link with a token of ours in it, for a time; the origin does not see the token. */
    static SampleFunction verifyJwt() {
        Secret secret = Secret.ofText(Jwt.SECRET);
        EdgeRules rules = EdgeRules.viewerRequest(
                when(token(query("jwt"), secret).not()).then(respond(EdgeResponse.of(401))),
                when(always()).then(dropQuery("jwt")));
        return SampleFunction.of(
                "verify-jwt",
                rules,
                REQUEST.withQuerystring("a=1&jwt=" + Jwt.valid()),
                REQUEST.withQuerystring("jwt=" + Jwt.expired()),
                REQUEST.withQuerystring("jwt=" + Jwt.tampered()),
                REQUEST);
    }

    /** Cookies that only fill the cache are dropped, and one is named as the origin knows it. */
    static SampleFunction cookiesForTheOrigin() {
        EdgeRules rules = EdgeRules.viewerRequest(
                when(always()).then(removeRequestCookie("_ga")),
                when(cookie("sid").present())
                        .then(setRequestCookie("session", "{cookie:sid}"), removeRequestCookie("sid")));
        return SampleFunction.of(
                "cookies-for-the-origin",
                rules,
                REQUEST.withHeader("Cookie", "_ga=GA1.1.1; theme=dark; sid=s1"),
                REQUEST.withHeader("Cookie", "_ga=GA1.1.1"));
    }

    /** What may pages of another origin do, with cookies: the browser asks before it sends a request that changes something. */
    static SampleFunction corsPreflight() {
        EdgeRules rules = EdgeRules.viewerRequest(when(always()).then(answerPreflight(ResponseSamples.APP)));
        ViewerRequest preflight = ViewerRequest.of("OPTIONS", "/").withHeader("Access-Control-Request-Method", "PUT");
        return SampleFunction.of(
                "cors-preflight",
                rules,
                preflight.withHeader("Origin", "https://app.example.com"),
                preflight.withHeader("Origin", "https://evil.example"),
                REQUEST);
    }
}
