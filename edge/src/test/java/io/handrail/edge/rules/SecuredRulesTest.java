package io.handrail.edge.rules;

import static io.handrail.edge.rules.Actions.respond;
import static io.handrail.edge.rules.Conditions.basicAuth;
import static io.handrail.edge.rules.Conditions.bearerToken;
import static io.handrail.edge.rules.Conditions.signedLink;
import static io.handrail.edge.rules.Rule.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.handrail.edge.ViewerRequest;
import io.handrail.edge.auth.SignedLinks;
import io.handrail.edge.text.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who comes in is the same in Java and in the engines, and it is who should. */
class SecuredRulesTest {

    private static final Secret SECRET = Secret.ofText(RandomRules.SECRET);

    private final Tokens tokens = new Tokens(System.currentTimeMillis() / 1000);
    private final List<Sample> samples = new ArrayList<>();
    private final List<Boolean> comesIn = new ArrayList<>();

    private void expect(boolean in, Condition condition, Map<String, String> keyValues, ViewerRequest request) {
        EdgeRules rules = EdgeRules.viewerRequest(when(condition.not()).then(respond(401, "no")));
        samples.add(Sample.ofRequests(rules, keyValues, List.of(request)));
        comesIn.add(in);
    }

    private void bearer(boolean in, String token, Condition condition) {
        expect(in, condition, Map.of(), ViewerRequest.of("GET", "/").withHeader("Authorization", "Bearer " + token));
    }

    private void cases() {
        String claims = ",\"iss\":\"https://issuer/\",\"aud\":[\"shop\"]";
        String good = tokens.valid(claims);
        Token token = bearerToken(SECRET);
        bearer(true, good, token);
        bearer(true, good, token.withIssuer("https://issuer/").withAudience("shop"));
        bearer(false, good, token.withIssuer("https://issuer"));
        bearer(false, good, token.withAudience("other"));
        bearer(false, good.substring(0, good.length() - 1) + (good.endsWith("A") ? "B" : "A"), token);
        bearer(false, good.substring(0, good.lastIndexOf('.') + 1), token);
        bearer(false, good, bearerToken(Secret.ofText("another-secret-of-32-characters!")));
        bearer(false, Tokens.signed("{\"alg\":\"HS256\"}", "{\"exp\":1}", RandomRules.SECRET), token);
        bearer(false, Tokens.signed("{\"alg\":\"HS256\"}", "{}", RandomRules.SECRET), token);
        bearer(false, Tokens.signed("{\"alg\":\"none\"}", "{\"exp\":99999999999}", RandomRules.SECRET), token);
        ViewerRequest request = ViewerRequest.of("GET", "/").withHeader("Authorization", "Bearer " + good);
        Token byKey = bearerToken(Secret.ofKey("jwt.secret"));
        expect(true, byKey, Map.of("jwt.secret", RandomRules.SECRET), request);
        expect(false, byKey, Map.of("jwt.secret", "short"), request);
        expect(false, byKey, Map.of(), request);
        ViewerRequest unsigned =
                request.withHeader("Authorization", "Bearer " + good.substring(0, good.lastIndexOf('.') + 1));
        expect(false, byKey, Map.of(), unsigned);
        expect(false, byKey, Map.of("jwt.secret", ""), unsigned);
        link(true, "/film.mp4?quality=hd", 1_000, "");
        link(false, "/film.mp4?quality=hd", -1_000, "");
        link(false, "/film.mp4?quality=hd", 1_000, "&more=1");
        password(true, "ann:s3cret pass");
        password(true, "bob:\u00fc");
        password(false, "ann:s3cret");
        password(false, ":");
    }

    private void link(boolean in, String target, long seconds, String more) {
        String signed = new SignedLinks(Utf8.encode(RandomRules.SECRET)).sign(target, tokens.now() + seconds);
        expect(in, signedLink(SECRET), Map.of(), ViewerRequest.of("GET", signed + more));
    }

    private void password(boolean in, String credentials) {
        String header = "Basic " + io.handrail.edge.text.Base64.encode(Utf8.encode(credentials));
        expect(
                in,
                basicAuth("ann", "s3cret pass").with("bob", "\u00fc"),
                Map.of(),
                ViewerRequest.of("GET", "/").withHeader("Authorization", header));
    }

    private List<String> expected() {
        List<String> expected = new ArrayList<>();
        comesIn.forEach(in -> expected.add(in ? "request" : "answer"));
        return expected;
    }

    private static List<String> kinds(List<String> results) {
        List<String> kinds = new ArrayList<>();
        results.forEach(result -> kinds.add(result.substring(0, result.indexOf(' '))));
        return kinds;
    }

    @Test
    void inJava() {
        cases();
        List<String> results = new ArrayList<>();
        samples.forEach(sample -> results.addAll(sample.inJava()));

        assertThat(kinds(results)).isEqualTo(expected());
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void inAnEngine(Engines engine) {
        assumeTrue(engine.isThere(), engine + " is not installed");
        cases();

        assertThat(kinds(engine.run(samples))).isEqualTo(expected());
    }

    @Test
    void noPasswordIsInTheFunction() {
        String code = EdgeRules.viewerRequest(
                        when(basicAuth("ann", "s3cret pass").not()).then(respond(401, "no")))
                .cloudFrontFunction()
                .code();

        assertThat(code).doesNotContain("s3cret", "YW5u").contains("sha256");
    }
}
