package io.handrail.cookbook.edgerules;

import static io.handrail.edge.rules.Actions.dropQuery;
import static io.handrail.edge.rules.Actions.redirect;
import static io.handrail.edge.rules.Actions.respond;
import static io.handrail.edge.rules.Actions.rewrite;
import static io.handrail.edge.rules.Actions.selectOrigin;
import static io.handrail.edge.rules.Actions.selectOriginById;
import static io.handrail.edge.rules.Conditions.always;
import static io.handrail.edge.rules.Conditions.country;
import static io.handrail.edge.rules.Conditions.header;
import static io.handrail.edge.rules.Conditions.inVariant;
import static io.handrail.edge.rules.Conditions.keyValue;
import static io.handrail.edge.rules.Conditions.path;
import static io.handrail.edge.rules.Conditions.query;
import static io.handrail.edge.rules.Conditions.token;
import static io.handrail.edge.rules.Rule.when;

import io.handrail.edge.CustomOrigin;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.S3Origin;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.experiment.Experiment;
import io.handrail.edge.rules.EdgeRules;
import io.handrail.edge.rules.OriginAccessControl;
import io.handrail.edge.rules.Secret;
import java.util.List;
import java.util.Map;

/** AWS's samples with a key value store, and those that select an origin. */
final class StoreAndOriginSamples {

    private static final ViewerRequest REQUEST = ViewerRequest.of("GET", "/").withHeader("Host", "www.example.com");

    private StoreAndOriginSamples() {}

    static List<SampleFunction> all() {
        return List.of(
                keyValuePairs(),
                conditionalRead(),
                jwtFromStore(),
                countryFromStore(),
                originByCountry(),
                migration(),
                functionUrl());
    }

    /** {@code kvs-key-value-pairs}: the first folder is replaced as the store says, without a new function. */
    static SampleFunction keyValuePairs() {
        EdgeRules rules = EdgeRules.viewerRequest(when(path("/{first}/{rest*}").and(keyValue("{first}", "folder")))
                .then(rewrite("/{folder}/{rest}")));
        return SampleFunction.of("kvs-key-value-pairs", rules, REQUEST.withUri("/latest/a/b"), REQUEST.withUri("/v0/a"))
                .with(Map.of("latest", "v2"));
    }

    /** {@code kvs-conditional-read}: a part of the viewers gets the version that the store names for it. */
    static SampleFunction conditionalRead() {
        Experiment versions = Experiment.named("appversion").with("a", 80).with("b", 20);
        EdgeRules rules = EdgeRules.viewerRequest(
                when(path("/latest/{rest*}").and(inVariant(versions, "a")).and(keyValue("latest.a", "folder")))
                        .then(rewrite("/{folder}/{rest}")),
                when(path("/latest/{rest*}").and(inVariant(versions, "b")).and(keyValue("latest.b", "folder")))
                        .then(rewrite("/{folder}/{rest}")));
        ViewerRequest latest = REQUEST.withUri("/latest/app.js");
        return SampleFunction.of(
                        "kvs-conditional-read",
                        rules,
                        latest,
                        latest.withHeader("Cookie", "appversion=b"),
                        latest.withHeader("User-Agent", "another"))
                .with(Map.of("latest.a", "v1", "latest.b", "v2"));
    }

    /** {@code kvs-jwt-verify}: the secret is in the store and can be changed there. */
    static SampleFunction jwtFromStore() {
        EdgeRules rules = EdgeRules.viewerRequest(
                when(token(query("jwt"), Secret.ofKey("jwt.secret")).not()).then(respond(EdgeResponse.of(401))),
                when(always()).then(dropQuery("jwt")));
        return SampleFunction.of(
                        "kvs-jwt-verify",
                        rules,
                        REQUEST.withQuerystring("jwt=" + Jwt.valid()),
                        REQUEST.withQuerystring("jwt=" + Jwt.tampered()))
                .with(Map.of("jwt.secret", Jwt.SECRET));
    }

    /** A country's site, as the store says: a new country needs no new function. */
    static SampleFunction countryFromStore() {
        EdgeRules rules =
                EdgeRules.viewerRequest(when(path("/").and(keyValue("{header:cloudfront-viewer-country}", "site")))
                        .then(redirect(302, "{site}")));
        return SampleFunction.of(
                        "kvs-country-redirect", rules, REQUEST, REQUEST.withHeader("CloudFront-Viewer-Country", "AT"))
                .with(Map.of("AT", "https://www.example.at/"));
    }

    /** {@code select-origin-based-on-country}: the bucket that is nearest. */
    static SampleFunction originByCountry() {
        EdgeRules rules = EdgeRules.viewerRequest(
                when(country("DE", "AT", "CH")).then(selectOrigin(bucket("eu-central-1"))),
                when(country("JP")).then(selectOrigin(bucket("ap-northeast-1"))));
        return SampleFunction.of(
                "select-origin-based-on-country",
                rules,
                REQUEST,
                REQUEST.withHeader("CloudFront-Viewer-Country", "AT"),
                REQUEST.withHeader("CloudFront-Viewer-Country", "JP"));
    }

    private static S3Origin bucket(String region) {
        return S3Origin.of("films-" + region + ".s3." + region + ".amazonaws.com", region);
    }

    /** {@code select-vpc-origin-for-migration}: by a header, else a tenth of the viewers, always the same ones. */
    static SampleFunction migration() {
        Experiment move = Experiment.named("move").with("stay", 90).with("move", 10);
        EdgeRules rules = EdgeRules.viewerRequest(
                when(header("X-Route-Origin").is("private").or(inVariant(move, "move")))
                        .then(selectOriginById("private-origin")));
        return SampleFunction.of(
                "select-vpc-origin-for-migration", rules, REQUEST, REQUEST.withHeader("X-Route-Origin", "private"));
    }

    /** One path goes to a function URL, which takes only requests that CloudFront has signed. */
    static SampleFunction functionUrl() {
        EdgeRules rules = EdgeRules.viewerRequest(when(path("/api/{rest*}"))
                .then(selectOrigin(CustomOrigin.https("a1b2.lambda-url.eu-west-1.on.aws"))
                        .withAccessControl(OriginAccessControl.of("lambda"))));
        return SampleFunction.of("select-function-url", rules, REQUEST.withUri("/api/a"), REQUEST);
    }
}
