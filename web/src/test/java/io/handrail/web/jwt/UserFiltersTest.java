package io.handrail.web.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.testing.CognitoTokens;
import io.handrail.testing.Events;
import io.handrail.testing.HttpEventBuilder;
import io.handrail.testing.LambdaRuntime;
import io.handrail.web.Claims;
import io.handrail.web.HttpHandler;
import io.handrail.web.Request;
import io.handrail.web.Response;
import io.handrail.web.Router;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFiltersTest {

    private static final CognitoTokens POOL = new CognitoTokens("us-east-1_Example", "web");

    private abstract static class Site extends HttpHandler {

        private final UserFilters users;

        Site(UserFilters users) {
            this.users = users;
        }

        @Override
        protected void routes(Router r) {
            r.get("/open", request -> Response.text("open"));
            r.nest("/user", all -> all.filter(users.requireUser()).get("/", Site::whoever));
            r.nest(
                    "/admin",
                    all -> all.filter(users.requireGroup("root", "admin")).get("/", Site::whoever));
            r.nest(
                    "/write",
                    all -> all.filter(users.requireScope("items/read", "items/write"))
                            .get("/", Site::whoever));
            r.nest(
                    "/maybe",
                    all -> all.filter(users.optionalUser())
                            .get(
                                    "/",
                                    request -> Response.text(request.attribute(UserFilters.USER)
                                            .map(CognitoUser::subject)
                                            .orElse("nobody"))));
        }

        private static Response whoever(Request request) {
            Claims claims = request.claims();
            return Response.text(request.require(UserFilters.USER).subject() + " " + claims.kind() + " "
                    + claims.subject().orElse("?"));
        }
    }

    public static final class ByToken extends Site {
        public ByToken() {
            super(UserFilters.byToken(CognitoJwt.builder(UserPool.of("us-east-1_Example", "web"))
                    .keys(JwksSource.fixed(POOL.jwks()))
                    .build()));
        }
    }

    public static final class ByAuthorizer extends Site {
        public ByAuthorizer() {
            super(UserFilters.byAuthorizer());
        }
    }

    public static final class Down extends Site {
        public Down() {
            super(UserFilters.byToken(CognitoJwt.builder(UserPool.of("us-east-1_Example", "web"))
                    .keys(address -> {
                        throw new IOException("down");
                    })
                    .build()));
        }
    }

    private final LambdaRuntime byToken = LambdaRuntime.inProcess(ByToken.class);
    private final LambdaRuntime byAuthorizer = LambdaRuntime.inProcess(ByAuthorizer.class);

    private String get(String path, String token) {
        return byToken.invoke(Events.httpApi()
                        .get(path)
                        .header("Authorization", "Bearer " + token)
                        .json())
                .payload();
    }

    @Test
    void aGoodTokenIsKnownToTheRoute() {
        assertThat(get("/user", POOL.accessToken("u-1").token()))
                .contains("\"statusCode\":200")
                .contains("\"body\":\"u-1 TOKEN u-1\"");
    }

    @Test
    void withoutATokenThereIsAChallenge() {
        String answer = byToken.invoke(Events.httpApi().get("/user").json()).payload();
        assertThat(answer)
                .contains("\"statusCode\":401")
                .contains("\"www-authenticate\":\"Bearer\"")
                .contains("application/problem+json");
        assertThat(byToken.invoke(Events.httpApi().get("/open").json()).payload())
                .contains("\"body\":\"open\"");
    }

    @Test
    void aBadTokenIsNamedAsOneAndNotRepeated() {
        String expired = POOL.accessToken("u").expiresIn(Duration.ofHours(-1)).token();
        assertThat(get("/user", expired))
                .contains("\"statusCode\":401")
                .contains("Bearer error=\\\"invalid_token\\\", error_description=\\\"The token has expired\\\"")
                .doesNotContain(expired);
        assertThat(get("/user", "a.b.c"))
                .contains("\"statusCode\":401")
                .contains("error_description=\\\"The token is not valid\\\"");
        for (String other : List.of("Basic YTpi", "Bearer", "bearer", "Bearer ", "")) {
            assertThat(byToken.invoke(Events.httpApi()
                                    .get("/user")
                                    .header("Authorization", other)
                                    .json())
                            .payload())
                    .as(other)
                    .contains("\"statusCode\":401");
        }
    }

    @Test
    void twoTokensAreNotChosenBetween() {
        String token = POOL.accessToken("u").token();
        String answer = byToken.invoke(Events.restApi()
                        .get("/user")
                        .header("Authorization", "Bearer " + token)
                        .header("authorization", "Bearer x")
                        .json())
                .payload();
        assertThat(answer).containsPattern("\"statusCode\":40[01]");
        String joined = byToken.invoke(Events.httpApi()
                        .get("/user")
                        .header("Authorization", "Bearer " + token)
                        .header("Authorization", "Bearer x")
                        .json())
                .payload();
        assertThat(joined).containsPattern("\"statusCode\":40[01]");
    }

    @Test
    void aGroupIsRequired() {
        assertThat(get("/admin", POOL.accessToken("u").groups("users", "admin").token()))
                .contains("\"statusCode\":200");
        assertThat(get("/admin", POOL.accessToken("u").groups("administrators").token()))
                .contains("\"statusCode\":403");
        assertThat(get("/admin", POOL.accessToken("u").token())).contains("\"statusCode\":403");
    }

    @Test
    void allScopesAreRequiredAndTheAnswerNamesThem() {
        assertThat(get(
                        "/write",
                        POOL.accessToken("u")
                                .scopes("items/write", "x", "items/read")
                                .token()))
                .contains("\"statusCode\":200");
        assertThat(get("/write", POOL.accessToken("u").scopes("items/write").token()))
                .contains("\"statusCode\":403")
                .contains("Bearer error=\\\"insufficient_scope\\\", scope=\\\"items/read items/write\\\"");
    }

    @Test
    void whoNeedNotSignInMayButNotWithABadToken() {
        assertThat(byToken.invoke(Events.httpApi().get("/maybe").json()).payload())
                .contains("nobody");
        assertThat(get("/maybe", POOL.accessToken("u-1").token())).contains("\"body\":\"u-1\"");
        assertThat(get("/maybe", "x")).contains("\"statusCode\":401");
    }

    @Test
    void withoutThePoolsKeysItIsNobodysFault() {
        String answer = LambdaRuntime.inProcess(Down.class)
                .invoke(Events.httpApi()
                        .get("/user")
                        .header(
                                "Authorization",
                                "Bearer " + POOL.accessToken("u").token())
                        .json())
                .payload();
        assertThat(answer)
                .contains("\"statusCode\":503")
                .contains("\"retry-after\":\"1\"")
                .doesNotContain("down")
                .doesNotContain("jwks");
    }

    @Test
    void claimsOfAuthorizersAreTheSameUser() {
        Map<String, Object> http =
                Map.of("sub", "u", "cognito:groups", "[admin users]", "scope", "items/read items/write");
        Map<String, Object> rest =
                Map.of("sub", "u", "cognito:groups", "admin,users", "scope", "items/read items/write");
        for (String path : List.of("/user", "/admin", "/write")) {
            assertThat(authorized(Events.httpApi().get(path).claims(http))).contains("\"statusCode\":200");
            assertThat(authorized(Events.restApi().get(path).claims(rest))).contains("\"statusCode\":200");
            assertThat(authorized(Events.httpApi().get(path).authorizer(http))).contains("\"statusCode\":200");
            assertThat(authorized(Events.restApi().get(path).authorizer(http))).contains("\"statusCode\":200");
        }
        Map<String, Object> other = Map.of("sub", "u", "cognito:groups", "[administrators]");
        assertThat(authorized(Events.httpApi().get("/admin").claims(other))).contains("\"statusCode\":403");
    }

    @Test
    void whatTheClientSaysIsNoClaimOfAnAuthorizer() {
        String token = POOL.accessToken("u").token();
        for (HttpEventBuilder event : List.of(
                Events.httpApi().get("/user"),
                Events.restApi().get("/user"),
                Events.functionUrl().get("/user"),
                Events.alb().get("/user"),
                Events.functionUrl().get("/user").iamUser("arn:aws:iam::123456789012:user/a"),
                Events.httpApi().get("/user").authorizer(Map.of("plan", "pro")))) {
            event.header("Authorization", "Bearer " + token).header("x-amzn-oidc-identity", "u");
            assertThat(authorized(event)).contains("\"statusCode\":401");
        }
    }

    private String authorized(HttpEventBuilder event) {
        return byAuthorizer.invoke(event.json()).payload();
    }

    @Test
    void mistakesOfTheRoutesAreFoundWhenTheyAreMade() {
        UserFilters users = UserFilters.byAuthorizer();
        assertThatThrownBy(users::requireGroup).hasMessageContaining("requireUser");
        assertThatThrownBy(() -> users.requireScope("a\"b")).hasMessageContaining("scope");
        assertThatThrownBy(() -> users.requireScope("a b")).hasMessageContaining("scope");
    }
}
