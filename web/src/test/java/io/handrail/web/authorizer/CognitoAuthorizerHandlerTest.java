package io.handrail.web.authorizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.testing.CognitoTokens;
import io.handrail.testing.Events;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CognitoAuthorizerHandlerTest {

    private static final CognitoTokens POOL = new CognitoTokens("us-east-1_Example", "web");
    private static final Map<String, String> ENVIRONMENT =
            Map.of("USER_POOL_ID", "us-east-1_Example", "USER_POOL_CLIENT_ID", "web", "USER_POOL_JWKS", POOL.jwks());

    private final LambdaRuntime function = LambdaRuntime.inProcess(CognitoAuthorizerHandler.class, ENVIRONMENT);
    private final LambdaRuntime editors = LambdaRuntime.inProcess(AuthorizerSnippets.Editors.class, ENVIRONMENT);

    @Test
    void aGoodTokenLetsInWithItsClaims() {
        String token = POOL.accessToken("u-1")
                .username("ada")
                .groups("admin", "users")
                .scopes("a", "b")
                .claim("exp", 4102444800L)
                .token();
        InvocationResult result = function.invoke(
                Events.authorizer().authorization("Bearer " + token).http20Json());
        assertThat(result.payload())
                .isEqualTo("{\"isAuthorized\":true,\"context\":{\"sub\":\"u-1\",\"username\":\"ada\",\"scope\":\"a b\","
                        + "\"client_id\":\"web\",\"token_use\":\"access\",\"exp\":\"4102444800\","
                        + "\"cognito:groups\":\"[admin users]\"}}");
        assertThat(function.invoke(Events.authorizer().authorization(token).restTokenJson())
                        .payload())
                .contains("\"principalId\":\"u-1\"")
                .contains("\"Effect\":\"Allow\"");
    }

    @Test
    void noTokenAndABadOneAreUnauthorized() {
        String expired = POOL.accessToken("u").expiresIn(Duration.ofHours(-1)).token();
        for (String bad : List.of(
                "", "Bearer x.y.z", "Bearer " + expired, POOL.idToken("u").token())) {
            InvocationResult rest =
                    function.invoke(Events.authorizer().authorization(bad).restRequestJson());
            assertThat(rest.error())
                    .hasValueSatisfying(e -> assertThat(e.message()).isEqualTo("Unauthorized"));
            assertThat(rest.payload()).doesNotContain("Allow");
            assertThat(function.invoke(Events.authorizer().authorization(bad).http20Json())
                            .payload())
                    .isEqualTo("{\"isAuthorized\":false}");
        }
    }

    @Test
    void theLogSaysWhyATokenWasRefusedAndNotWhichItWas() {
        String expired = POOL.accessToken("u").expiresIn(Duration.ofHours(-1)).token();
        InvocationResult result =
                function.invoke(Events.authorizer().authorization(expired).http20Json());
        assertThat(result.logs()).anySatisfy(line -> assertThat(line).contains("EXPIRED"));
        assertThat(String.join("", result.logs())).doesNotContain(expired);
    }

    @Test
    void aUserIsDecidedAbout() {
        String editor = POOL.accessToken("e").groups("editors").token();
        String reader = POOL.accessToken("r").groups("readers").token();
        assertThat(editors.invoke(Events.authorizer().authorization(editor).restTokenJson())
                        .payload())
                .contains("Allow");
        assertThat(editors.invoke(Events.authorizer().authorization(reader).restTokenJson())
                        .payload())
                .contains("\"principalId\":\"r\"")
                .contains("Deny");
    }

    @Test
    void aFunctionWithoutAPoolDoesNotStart() {
        assertThatThrownBy(() -> io.handrail.core.Environment.with(Map.of(), CognitoAuthorizerHandler::new))
                .hasMessageContaining("USER_POOL_ID");
    }
}
