package io.handrail.cookbook.edgerules;

import static io.handrail.edge.rules.Actions.allowOrigins;
import static io.handrail.edge.rules.Actions.cacheControl;
import static io.handrail.edge.rules.Actions.keepVariant;
import static io.handrail.edge.rules.Actions.removeBody;
import static io.handrail.edge.rules.Actions.securityHeaders;
import static io.handrail.edge.rules.Actions.setStatus;
import static io.handrail.edge.rules.Conditions.always;
import static io.handrail.edge.rules.Conditions.extension;
import static io.handrail.edge.rules.Conditions.responseHeader;
import static io.handrail.edge.rules.Rule.when;

import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerResponse;
import io.handrail.edge.ViewerResponseEvent;
import io.handrail.edge.experiment.Experiment;
import io.handrail.edge.http.CacheControl;
import io.handrail.edge.http.Cors;
import io.handrail.edge.http.SecurityHeaders;
import io.handrail.edge.rules.EdgeRules;
import java.util.List;

/** AWS's samples of viewer responses. */
final class ResponseSamples {

    private static final ViewerRequest REQUEST = ViewerRequest.of("GET", "/app.js");

    static final Cors APP = Cors.of("https://app.example.com")
            .withCredentials()
            .withMethods("GET", "PUT")
            .withHeaders("Content-Type")
            .withMaxAge(600);

    private ResponseSamples() {}

    static List<SampleFunction> all() {
        return List.of(
                addCacheControlHeader(),
                addCorsHeader(),
                addSecurityHeaders(),
                keepTheVariant(),
                corsWithCredentials(),
                blockByHeaderOfOrigin());
    }

    private static ViewerResponseEvent event(ViewerRequest request, EdgeHeaders headers) {
        return ViewerResponseEvent.of(request, new ViewerResponse(200, "OK", headers));
    }

    /** {@code add-cache-control-header}: for browsers, where the origin says nothing. */
    static SampleFunction addCacheControlHeader() {
        EdgeRules rules = EdgeRules.viewerResponse(
                when(responseHeader("Cache-Control").present().not().and(extension("js", "css")))
                        .then(cacheControl(CacheControl.immutable())));
        return SampleFunction.of(
                "add-cache-control-header",
                rules,
                event(REQUEST, EdgeHeaders.none()),
                event(REQUEST, EdgeHeaders.of("Cache-Control", "no-cache")));
    }

    /** {@code add-cors-header}: for the sites that are named, and not for whoever asks. */
    static SampleFunction addCorsHeader() {
        EdgeRules rules = EdgeRules.viewerResponse(when(always()).then(allowOrigins("https://app.example.com")));
        return SampleFunction.of(
                "add-cors-header",
                rules,
                event(REQUEST.withHeader("Origin", "https://app.example.com"), EdgeHeaders.of("Vary", "Accept")),
                event(REQUEST.withHeader("Origin", "https://evil.example"), EdgeHeaders.none()));
    }

    /** {@code add-security-headers}. */
    static SampleFunction addSecurityHeaders() {
        EdgeRules rules = EdgeRules.viewerResponse(
                when(always()).then(securityHeaders(SecurityHeaders.strict().withHsts(63_072_000, true, true))));
        return SampleFunction.of(
                "add-security-headers", rules, event(REQUEST, EdgeHeaders.of("X-Frame-Options", "SAMEORIGIN")));
    }

    /** The cookie that keeps a viewer of {@code kvs-conditional-read} in its version. */
    static SampleFunction keepTheVariant() {
        Experiment versions = Experiment.named("appversion").with("a", 80).with("b", 20);
        EdgeRules rules = EdgeRules.viewerResponse(when(always()).then(keepVariant(versions)));
        return SampleFunction.of(
                "keep-variant",
                rules,
                event(REQUEST, EdgeHeaders.of("Set-Cookie", "id=1; Path=/")),
                event(REQUEST.withHeader("Cookie", "appversion=b"), EdgeHeaders.none()));
    }

    /** What {@code cors-preflight} has promised. */
    static SampleFunction corsWithCredentials() {
        EdgeRules rules = EdgeRules.viewerResponse(when(always()).then(allowOrigins(APP)));
        return SampleFunction.of(
                "cors-with-credentials",
                rules,
                event(REQUEST.withHeader("Origin", "https://app.example.com"), EdgeHeaders.none()));
    }

    /** The origin says by a header that this must not be seen; AWS's example of a changed status. */
    static SampleFunction blockByHeaderOfOrigin() {
        EdgeRules rules = EdgeRules.viewerResponse(
                when(responseHeader("X-Blocked").present()).then(setStatus(403), removeBody()));
        return SampleFunction.of(
                "block-by-header-of-origin",
                rules,
                event(REQUEST, EdgeHeaders.of("X-Blocked", "1").plus("Content-Encoding", "gzip")),
                event(REQUEST, EdgeHeaders.of("Content-Type", "image/png")));
    }
}
