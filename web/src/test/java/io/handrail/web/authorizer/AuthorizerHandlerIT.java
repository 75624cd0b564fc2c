package io.handrail.web.authorizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.handrail.testing.AuthorizerEventBuilder;
import io.handrail.testing.CognitoTokens;
import io.handrail.testing.Events;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.ScriptedEndpoint;
import io.handrail.testing.ScriptedEndpoint.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Under AWS's runtime client, with the pool's keys at an HTTP address. */
class AuthorizerHandlerIT {

    private static final CognitoTokens POOL = new CognitoTokens("us-east-1_Example", "web");

    private static ScriptedEndpoint keys;
    private static String issuer;
    private static LambdaRuntime function;

    @BeforeAll
    static void start() {
        assumeTrue(LambdaRuntime.canFork(), "AWS's runtime client runs on 64-bit Linux only");
        keys = ScriptedEndpoint.answering(request -> Response.of(200, "application/json", POOL.jwks()));
        issuer = keys.uri() + "/us-east-1_Example";
        function = LambdaRuntime.forked(CognitoAuthorizerHandler.class)
                .env("USER_POOL_ID", "us-east-1_Example")
                .env("USER_POOL_CLIENT_ID", "web")
                .env("USER_POOL_ISSUER", issuer)
                .concurrency(8)
                .start();
    }

    @AfterAll
    static void stop() {
        if (function != null) {
            function.close();
            keys.close();
        }
    }

    private static AuthorizerEventBuilder event(String subject) {
        return Events.authorizer()
                .authorization("Bearer "
                        + POOL.accessToken(subject).claim("iss", issuer).token());
    }

    @Test
    void everyShapeIsAnsweredInItsOwn() {
        AuthorizerEventBuilder event = event("u-1");
        for (String json :
                List.of(event.restTokenJson(), event.restRequestJson(), event.http10Json(), event.webSocketJson())) {
            assertThat(function.invoke(json).payload())
                    .startsWith("{\"principalId\":\"u-1\",\"policyDocument\":{\"Version\":\"2012-10-17\"")
                    .contains("\"Effect\":\"Allow\"")
                    .contains("\"arn:aws:execute-api:us-east-1:123456789012:abcdef123/prod/*\"");
        }
        assertThat(function.invoke(event.http20Json()).payload()).startsWith("{\"isAuthorized\":true,\"context\":{");
    }

    @Test
    void aBadTokenIsTheErrorThatApiGatewayLooksFor() {
        InvocationResult result =
                function.invoke(Events.authorizer().authorization("Bearer x").restTokenJson());
        assertThat(result.payload()).contains("\"errorMessage\":\"Unauthorized\"");
        assertThat(function.invoke(Events.authorizer().authorization("x").http20Json())
                        .payload())
                .isEqualTo("{\"isAuthorized\":false}");
    }

    @Test
    void manyInvocationsAtOnceShareTheKeys() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Future<InvocationResult>> answers = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                String json = event("u-" + i).http20Json();
                answers.add(callers.submit(() -> function.invoke(json)));
            }
            for (int i = 0; i < 64; i++) {
                assertThat(answers.get(i).get().payload()).contains("\"sub\":\"u-" + i + "\"");
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(keys.requests()).hasSize(1);
    }

    @Test
    void itIsPrimedForASnapshot() {
        try (LambdaRuntime snapshot = LambdaRuntime.forked(CognitoAuthorizerHandler.class)
                .env("USER_POOL_ID", "us-east-1_Example")
                .env("USER_POOL_CLIENT_ID", "web")
                .env("USER_POOL_ISSUER", issuer)
                .snapStart()
                .start()) {
            assertThat(snapshot.invoke(event("u").http20Json()).payload()).contains("\"isAuthorized\":true");
        }
    }
}
