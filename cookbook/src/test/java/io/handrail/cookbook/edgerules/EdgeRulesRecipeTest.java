package io.handrail.cookbook.edgerules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.handrail.cookbook.Kitchen;
import io.handrail.cookbook.Recipe;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.rules.CloudFrontFunction;
import io.handrail.edge.rules.EdgeRules;
import io.handrail.edge.rules.EdgeRulesPrinter;
import io.handrail.edge.rules.FunctionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EdgeRulesRecipeTest {

    @TempDir
    Path out;

    static List<SampleFunction> samples() {
        return EdgeRulesRecipe.samples();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void everySampleAnswersInTheEngineAsInJava(Engine engine) throws Exception {
        assumeTrue(engine.isThere(), engine + " is not installed");
        for (SampleFunction sample : samples()) {
            CloudFrontFunction function = sample.rules().cloudFrontFunction();
            EdgeRules rules = sample.rules().withKeyValues(sample.keyValues()::get);
            for (ViewerRequest request : sample.requests()) {
                String query = request.querystring();
                assertThat(Seen.ofFunction(
                                engine.run(function, sample.keyValues(), FunctionEvent.json(request), query), query))
                        .as(sample.name() + " " + request.uri())
                        .isEqualTo(Seen.ofJava(rules.evaluate(request)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsShort(SampleFunction sample) {
        assertThat(sample.rules().cloudFrontFunction().size()).isLessThan(2_000);
    }

    private static List<String> answers(String name) {
        List<String> answers = new ArrayList<>();
        for (SampleFunction sample : samples()) {
            if (sample.name().equals(name)) {
                EdgeRules rules = sample.rules().withKeyValues(sample.keyValues()::get);
                sample.requests()
                        .forEach(request ->
                                answers.add(Seen.ofJava(rules.evaluate(request)).toString()));
                sample.responses()
                        .forEach(event -> answers.add(
                                Seen.ofJavaResponse(rules.evaluate(event)).toString()));
            }
        }
        return answers;
    }

    @Test
    void theSamplesOfRequestsDoWhatTheySay() {
        String host = "host=www.example.com";
        assertThat(answers("add-true-client-ip-header")).containsExactly("/ {" + host + ", true-client-ip=192.0.2.1}");
        assertThat(answers("add-origin-header"))
                .containsExactly(
                        "/ {" + host + ", origin=https://www.example.com}",
                        "/ {" + host + ", origin=https://app.example.com}");
        assertThat(answers("enforce-domain-redirect"))
                .containsExactly("/ {" + host + "}", "301 {location=https://www.example.com/a}");
        assertThat(answers("redirect-based-on-country").get(1))
                .isEqualTo("302 {location=https://www.example.com/de/index.html}");
        assertThat(answers("preserve-query-strings-on-redirect").get(1))
                .isEqualTo("301 {location=https://new.example.com/?q=%E5%AE%B6&b=1&q=2&NoValue}");
        assertThat(answers("normalize-query-string-parameters").get(0)).startsWith("/?__proto__=x&a=a%20c&b=2&b=1 ");
        assertThat(answers("url-rewrite-single-page-apps"))
                .containsExactly("/index.html {" + host + "}", "/app.js {" + host + "}");
        assertThat(answers("url-rewrite-static-websites"))
                .containsExactly(
                        "/blog/index.html {" + host + "}",
                        "/blog/index.html {" + host + "}",
                        "/v1.2/a.css {" + host + "}");
        assertThat(answers("verify-jwt")).containsExactly("/?a=1 {" + host + "}", "401", "401", "401");
    }

    @Test
    void theSamplesWithAStoreAndOriginsDoWhatTheySay() {
        assertThat(answers("kvs-key-value-pairs").get(0)).startsWith("/v2/a/b ");
        assertThat(answers("kvs-key-value-pairs").get(1)).startsWith("/v0/a ");
        assertThat(answers("kvs-conditional-read").get(1)).startsWith("/v2/app.js ");
        assertThat(answers("kvs-jwt-verify").get(1)).isEqualTo("401");
        assertThat(answers("kvs-country-redirect").get(1)).isEqualTo("302 {location=https://www.example.at/}");
        assertThat(answers("select-origin-based-on-country").get(1))
                .endsWith(" to films-eu-central-1.s3.eu-central-1.amazonaws.com");
        assertThat(answers("select-vpc-origin-for-migration").get(1)).endsWith(" to private-origin");
    }

    @Test
    void theSamplesOfResponsesDoWhatTheySay() {
        assertThat(answers("add-cache-control-header"))
                .containsExactly(
                        "200 {cache-control=public, max-age=31536000, immutable}", "200 {cache-control=no-cache}");
        assertThat(answers("add-cors-header"))
                .containsExactly(
                        "200 {access-control-allow-origin=https://app.example.com, vary=Accept, Origin}",
                        "200 {vary=Origin}");
        assertThat(answers("add-security-headers").get(0))
                .contains("x-frame-options=DENY", "max-age=63072000; includeSubDomains; preload");
        assertThat(answers("keep-variant").get(0)).contains("set-cookie appversion=", "Max-Age=2592000");
        assertThat(answers("keep-variant").get(1)).isEqualTo("200");
    }

    @Test
    void theSamplesOfCookiesCorsAndSignedOriginsDoWhatTheySay() {
        assertThat(answers("cookies-for-the-origin"))
                .containsExactly(
                        "/ {cookie session=s1, cookie theme=dark, host=www.example.com}", "/ {host=www.example.com}");
        assertThat(answers("cors-preflight").get(0))
                .startsWith("204 {access-control-allow-credentials=true, access-control-allow-headers=Content-Type");
        assertThat(answers("cors-preflight").get(1)).isEqualTo("204 {vary=Origin}");
        assertThat(answers("select-function-url"))
                .containsExactly(
                        "/api/a {host=www.example.com} to a1b2.lambda-url.eu-west-1.on.aws signed as lambda",
                        "/ {host=www.example.com}");
        assertThat(answers("cors-with-credentials").get(0))
                .isEqualTo("200 {access-control-allow-credentials=true,"
                        + " access-control-allow-origin=https://app.example.com, vary=Origin}");
        assertThat(answers("block-by-header-of-origin"))
                .containsExactly("403 {(body)=, x-blocked=1}", "200 {content-type=image/png}");
    }

    @Test
    void theRecipeWritesTheFunctionsAndTheirAnswers() throws Exception {
        Recipe.Outcome outcome = new EdgeRulesRecipe().run(new Kitchen(out, line -> {}));

        assertThat(outcome.input()).startsWith("24 functions");
        assertThat(Files.readString(out.resolve("edgerules/kvs-key-value-pairs.js")))
                .startsWith("import cf from 'cloudfront';\n");
        assertThat(Files.readString(out.resolve("edgerules/answers.txt"))).contains("verify-jwt", "401");
    }

    @Test
    void aSitesRulesAreWrittenByTheBuildAndTestedInJava() throws Exception {
        Path file = out.resolve("site.js");

        EdgeRulesPrinter.main(SiteRules.class.getName(), file.toString());
        EdgeRules rules = new SiteRules().get().withKeyValues(Map.of("/old", "/new")::get);
        ViewerRequest request = ViewerRequest.of("GET", "/old").withHeader("Host", "www.example.com");

        assertThat(Files.size(file)).isLessThan(3_000);
        assertThat(rules.evaluate(request).result()).isInstanceOf(EdgeResponse.class);
        assertThat(Seen.ofJava(rules.evaluate(request.withUri("/blog/2026/a").withQuerystring("q=1&utm=2")))
                        .what())
                .isEqualTo("/articles/a.html?q=1");
    }
}
