package io.handrail.web.authorizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.handrail.testing.AuthorizerEventBuilder;
import io.handrail.testing.Events;
import io.handrail.testing.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** From the event's bytes to the answer's, for each kind of authorizer. */
class AuthorizerHandlerTest {

    private static final String STAGE = "arn:aws:execute-api:us-east-1:123456789012:abcdef123/prod/";

    private final AuthorizerEventBuilder event = Events.authorizer().authorization("Bearer t-1");

    static final class Deciding extends AuthorizerHandler {

        private final Function<AuthorizerRequest, Decision> decisions;
        private final boolean simple;

        Deciding(Function<AuthorizerRequest, Decision> decisions, boolean simple) {
            this.decisions = decisions;
            this.simple = simple;
        }

        @Override
        protected Decision authorize(AuthorizerRequest request, Context context) {
            return decisions.apply(request);
        }

        @Override
        protected boolean simpleResponses() {
            return simple;
        }
    }

    private static String answer(AuthorizerHandler handler, String event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, TestContext.create());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String answer(Decision decision, String event) {
        return answer(new Deciding(request -> decision, true), event);
    }

    private List<String> withPolicies() {
        return List.of(event.restTokenJson(), event.restRequestJson(), event.http10Json(), event.webSocketJson());
    }

    @Test
    void allowingOpensTheWholeStageBecauseTheAnswerIsKept() {
        Decision allow =
                Decision.allow("u-1").with("plan", "pro").with("seats", 3).with("admin", false);
        for (String json : withPolicies()) {
            assertThat(answer(allow, json))
                    .isEqualTo("{\"principalId\":\"u-1\",\"policyDocument\":{\"Version\":\"2012-10-17\",\"Statement\":["
                            + "{\"Action\":\"execute-api:Invoke\",\"Effect\":\"Allow\",\"Resource\":[\"" + STAGE
                            + "*\"]}]},\"context\":{\"plan\":\"pro\",\"seats\":3,\"admin\":false}}");
        }
        assertThat(answer(allow, event.http20Json()))
                .isEqualTo("{\"isAuthorized\":true,\"context\":{\"plan\":\"pro\",\"seats\":3,\"admin\":false}}");
    }

    @Test
    void denyingIsForTheWholeStageToo() {
        for (String json : withPolicies()) {
            assertThat(answer(Decision.deny(), json))
                    .isEqualTo(
                            "{\"principalId\":\"denied\",\"policyDocument\":{\"Version\":\"2012-10-17\",\"Statement\":["
                                    + "{\"Action\":\"execute-api:Invoke\",\"Effect\":\"Deny\",\"Resource\":[\"" + STAGE
                                    + "*\"]}]}}");
        }
        assertThat(answer(Decision.deny(), event.http20Json())).isEqualTo("{\"isAuthorized\":false}");
    }

    @Test
    void nobodyIsAnsweredWith401WhereTheApiCan() {
        for (String json : List.of(event.restTokenJson(), event.restRequestJson(), event.webSocketJson())) {
            assertThatThrownBy(() -> answer(Decision.unauthorized(), json)).hasMessage("Unauthorized");
        }
        assertThat(answer(Decision.unauthorized(), event.http20Json())).isEqualTo("{\"isAuthorized\":false}");
        assertThat(answer(Decision.unauthorized(), event.http10Json())).contains("\"Effect\":\"Deny\"");
    }

    @Test
    void anHttpApiWithoutSimpleResponsesGetsAPolicy() {
        AuthorizerHandler iam = new Deciding(request -> Decision.allow("u").with("groups", List.of("a", "b")), false);
        JsonObject answer =
                JsonParser.parseString(answer(iam, event.http20Json())).getAsJsonObject();
        assertThat(answer.get("principalId").getAsString()).isEqualTo("u");
        assertThat(answer.get("context")).hasToString("{\"groups\":[\"a\",\"b\"]}");
        assertThat(answer.has("isAuthorized")).isFalse();
    }

    @Test
    void aPolicyNamesTheCallsOfItsStage() {
        Decision some = Decision.allow("u")
                .to(Policy.allow("GET", "/items/*").andAllow("*", "/me").andDeny("DELETE", "/*"));
        JsonObject answer =
                JsonParser.parseString(answer(some, event.restRequestJson())).getAsJsonObject();
        assertThat(answer.getAsJsonObject("policyDocument").get("Statement"))
                .hasToString("[{\"Action\":\"execute-api:Invoke\",\"Effect\":\"Allow\",\"Resource\":[\"" + STAGE
                        + "GET/items/*\",\"" + STAGE
                        + "*/me\"]},{\"Action\":\"execute-api:Invoke\",\"Effect\":\"Deny\",\"Resource\":[\"" + STAGE
                        + "DELETE/*\"]}]");
    }

    @Test
    void aSimpleAnswerIsWhatThePolicySaysOfTheCall() {
        Decision some = Decision.allow("u")
                .with("secret", "s")
                .to(Policy.allow("*", "/items/*").andDeny("DELETE", "/*"));
        assertThat(answer(some, event.method("GET").path("/items/7").http20Json()))
                .contains("true");
        assertThat(answer(some, event.method("DELETE").path("/items/7").http20Json()))
                .isEqualTo("{\"isAuthorized\":false}");
        assertThat(answer(some, event.method("GET").path("/items").http20Json()))
                .contains("false");
    }

    @Test
    void aUsageKeyIsHandedOn() {
        assertThat(answer(Decision.allow("u").withUsageIdentifierKey("key-1"), event.restTokenJson()))
                .contains("\"usageIdentifierKey\":\"key-1\"");
    }

    @Test
    void aContextThatApiGatewayWouldNotTakeFailsWithItsReason() {
        String rest = event.restRequestJson();
        for (Object bad : Arrays.asList(List.of("a"), Map.of("a", "b"), Double.NaN, new Object())) {
            assertThatThrownBy(() -> answer(Decision.allow("u").with("groups", bad), rest))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("groups");
        }
        assertThatThrownBy(() -> answer(Decision.allow("u").with("x", null), rest))
                .hasMessageContaining("null");
        assertThatThrownBy(() -> answer(Decision.allow("u").with("claims", "c"), rest))
                .hasMessageContaining("reserved");
        assertThat(answer(
                        Decision.allow("u").with("groups", List.of("a", Map.of("b", List.of(1)))), event.http20Json()))
                .contains("{\"groups\":[\"a\",{\"b\":[1]}]}");
        assertThatThrownBy(() -> answer(Decision.allow("u").with("x", List.of(new Object())), event.http20Json()))
                .hasMessageContaining("x");
        List<Object> cycle = new ArrayList<>();
        cycle.add(cycle);
        assertThatThrownBy(() -> answer(Decision.allow("u").with("x", cycle), event.http20Json()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Decision.allow("")).hasMessageContaining("principalId");
        assertThatThrownBy(() -> new Decision.Deny("")).hasMessageContaining("principalId");
    }

    @Test
    void whatIsTooLongFailsWithItsLimit() {
        Decision longPath = Decision.allow("u").to(Policy.allow("GET", "/" + "a".repeat(500)));
        assertThatThrownBy(() -> answer(longPath, event.restTokenJson())).hasMessageContaining("512");
        Decision big = Decision.allow("u").with("x", "ü".repeat(4100));
        assertThatThrownBy(() -> answer(big, event.webSocketJson())).hasMessageContaining("8192");
        assertThat(answer(big, event.restTokenJson())).contains("üüü");
    }

    @Test
    void aWebSocketApiHasNoMethodsToAllow() {
        Decision some = Decision.allow("u").to(Policy.allow("GET", "/items"));
        assertThatThrownBy(() -> answer(some, event.webSocketJson())).hasMessageContaining("$connect");
    }

    @Test
    void whatItThrowsKeepsTheCallerOut() {
        AuthorizerHandler broken = new Deciding(
                request -> {
                    throw new IllegalArgumentException("no table");
                },
                true);
        assertThatThrownBy(() -> answer(broken, event.http20Json())).hasMessage("no table");
    }
}
