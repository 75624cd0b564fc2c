package io.handrail.web.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.core.Environment;
import io.handrail.testing.CognitoTokens;
import io.handrail.web.jwt.InvalidTokenException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CognitoJwtTest {

    private static final CognitoTokens POOL = new CognitoTokens("us-east-1_Example", "web");
    private static final UserPool TAKEN = UserPool.of("us-east-1_Example", "web", "app");

    private final CognitoJwt jwt =
            CognitoJwt.builder(TAKEN).keys(JwksSource.fixed(POOL.jwks())).build();

    @Test
    void anAccessTokenGivesItsUserWithGroupsAndScopes() {
        CognitoUser user = jwt.verify(POOL.accessToken("u-1")
                .username("ada")
                .groups("admin", "editors")
                .scopes("openid", "items/write")
                .token());
        assertThat(user.subject()).isEqualTo("u-1");
        assertThat(user.username()).contains("ada");
        assertThat(user.tokenUse()).contains(TokenUse.ACCESS);
        assertThat(user.clientId()).contains("web");
        assertThat(user.groups()).containsExactly("admin", "editors");
        assertThat(user.isInGroup("admin")).isTrue();
        assertThat(user.isInGroup("adm")).isFalse();
        assertThat(user.scopes()).containsExactly("openid", "items/write");
        assertThat(user.hasScope("items/write")).isTrue();
        assertThat(user.hasScope("items")).isFalse();
        assertThat(user.expiresAt().orElseThrow()).isAfter(Instant.now());
        assertThat(user).hasToString("CognitoUser[u-1]");
    }

    @Test
    void anIdTokenGivesItsAttributesWhereIdTokensAreTaken() {
        CognitoJwt ids = builder().use(TokenUse.ID).build();
        CognitoUser user = ids.verify(POOL.idToken("u-1")
                .username("ada")
                .claim("email", "ada@example.com")
                .claim("email_verified", true)
                .claim("plan", Map.of("name", "pro", "seats", 3))
                .token());
        assertThat(user.username()).contains("ada");
        assertThat(user.clientId()).contains("web");
        assertThat(user.claim("email")).contains("ada@example.com");
        assertThat(user.claims())
                .containsEntry("email_verified", true)
                .containsEntry("plan", Map.of("name", "pro", "seats", 3L));
    }

    @Test
    void aMachineHasNoUsername() {
        CognitoUser machine =
                jwt.verify(POOL.accessToken("web").scopes("items/read").token());
        assertThat(machine.username()).isEmpty();
        assertThat(machine.groups()).isEmpty();
    }

    @Test
    void idTokensAreRefusedWhereAccessTokensAreWantedAndTheOtherWayRound() {
        refused(jwt, POOL.idToken("u").token(), Reason.WRONG_USE);
        refused(builder().use(TokenUse.ID).build(), POOL.accessToken("u").token(), Reason.WRONG_USE);
        CognitoJwt any = builder().anyUse().build();
        assertThatCode(() -> any.verify(POOL.idToken("u").token())).doesNotThrowAnyException();
        assertThatCode(() -> any.verify(POOL.accessToken("u").token())).doesNotThrowAnyException();
        refused(any, POOL.accessToken("u").claim("token_use", "refresh").token(), Reason.WRONG_USE);
        refused(any, POOL.accessToken("u").claim("token_use", null).token(), Reason.WRONG_USE);
    }

    @Test
    void aTokenOfAnotherAppClientIsRefused() {
        refused(jwt, POOL.accessToken("u").claim("client_id", "other").token(), Reason.WRONG_CLIENT);
        refused(jwt, POOL.accessToken("u").claim("client_id", null).token(), Reason.WRONG_CLIENT);
        refused(jwt, POOL.accessToken("u").claim("client_id", List.of("web")).token(), Reason.WRONG_CLIENT);
        // aud of an access token is not its client.
        refused(
                jwt,
                POOL.accessToken("u")
                        .claim("client_id", null)
                        .claim("aud", "web")
                        .token(),
                Reason.WRONG_CLIENT);
        assertThat(jwt.verify(POOL.accessToken("u").claim("client_id", "app").token())
                        .clientId())
                .contains("app");
    }

    @Test
    void aTokenOfAnotherPoolIsRefusedWithoutAFetch() {
        CognitoJwt none = CognitoJwt.builder(TAKEN)
                .keys(address -> {
                    throw new AssertionError("fetched from " + address);
                })
                .build();
        for (Object issuer : new Object[] {
            "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Other",
            "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Example/",
            "http://cognito-idp.us-east-1.amazonaws.com/us-east-1_Example",
            7,
            List.of(POOL.issuer())
        }) {
            refused(none, POOL.accessToken("u").claim("iss", issuer).token(), Reason.WRONG_ISSUER);
        }
        refused(none, POOL.accessToken("u").claim("iss", null).token(), Reason.WRONG_ISSUER);
    }

    @Test
    void poolsDoNotVouchForEachOther() {
        CognitoTokens other = new CognitoTokens("eu-west-1_Other", "other");
        CognitoJwt both = CognitoJwt.builder(TAKEN, UserPool.of("eu-west-1_Other", "other"))
                .keys(address -> JwksSource.fixed(
                                address.toString().startsWith(POOL.issuer()) ? POOL.jwks() : other.jwks())
                        .fetch(address))
                .build();
        assertThat(both.verify(POOL.accessToken("a").token()).subject()).isEqualTo("a");
        assertThat(both.verify(other.accessToken("b").token()).subject()).isEqualTo("b");
        refused(both, other.accessToken("b").claim("client_id", "web").token(), Reason.WRONG_CLIENT);
        refused(both, other.accessToken("b").claim("iss", POOL.issuer()).token(), Reason.WRONG_SIGNATURE);
    }

    @Test
    void timeIsCheckedWithTheSkewOnBothSides() {
        Instant now = Instant.parse("2026-11-26T12:00:00Z");
        CognitoJwt then = builder().clock(Clock.fixed(now, ZoneOffset.UTC)).build();
        long s = now.getEpochSecond();
        assertThat(then.verify(at(s, s - 59, null)).subject()).isEqualTo("u");
        refused(then, at(s, s - 60, null), Reason.EXPIRED);
        assertThat(then.verify(at(s + 60, s + 600, s + 60)).subject()).isEqualTo("u");
        refused(then, at(s + 61, s + 600, null), Reason.NOT_YET_VALID);
        refused(then, at(s, s + 600, s + 61), Reason.NOT_YET_VALID);
        CognitoJwt strict = builder()
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .clockSkew(Duration.ZERO)
                .build();
        refused(strict, at(s, s, null), Reason.EXPIRED);
    }

    private static String at(long issued, long expires, Long notBefore) {
        return POOL.accessToken("u")
                .claim("iat", issued)
                .claim("exp", expires)
                .claim("nbf", notBefore)
                .token();
    }

    @Test
    void aTokenNeedsANumberAsItsExpiryAndASubject() {
        refused(jwt, POOL.accessToken("u").claim("exp", null).token(), Reason.MALFORMED);
        refused(jwt, POOL.accessToken("u").claim("exp", "9999999999").token(), Reason.MALFORMED);
        refused(jwt, POOL.accessToken("u").claim("iat", true).token(), Reason.MALFORMED);
        refused(jwt, POOL.accessToken("u").claim("sub", null).token(), Reason.MALFORMED);
        refused(jwt, POOL.accessToken("u").claim("exp", Long.MIN_VALUE).token(), Reason.EXPIRED);
        refused(jwt, POOL.accessToken("u").claim("nbf", Long.MAX_VALUE).token(), Reason.NOT_YET_VALID);
    }

    @Test
    void theEnvironmentNamesThePool() throws Exception {
        Map<String, String> variables = Map.of(
                "USER_POOL_ID", "us-east-1_Example",
                "USER_POOL_CLIENT_ID", "app, web",
                "USER_POOL_JWKS", POOL.jwks());
        CognitoJwt configured = Environment.with(variables, CognitoJwt::fromEnvironment);
        assertThat(configured.verify(POOL.accessToken("u").token()).subject()).isEqualTo("u");
        refused(configured, POOL.idToken("u").token(), Reason.WRONG_USE);
    }

    @Test
    void aWrongEnvironmentIsNamedAtTheStart() {
        assertThatThrownBy(() -> Environment.with(Map.of(), CognitoJwt::fromEnvironment))
                .hasMessageContaining("USER_POOL_ID");
        assertThatThrownBy(() -> Environment.with(Map.of("USER_POOL_ID", "us-east-1_E"), CognitoJwt::fromEnvironment))
                .hasMessageContaining("USER_POOL_CLIENT_ID");
        assertThatThrownBy(() -> Environment.with(
                        Map.of("USER_POOL_ID", "Example", "USER_POOL_CLIENT_ID", "web"), CognitoJwt::fromEnvironment))
                .hasMessageContaining("Example");
        assertThatThrownBy(() -> Environment.with(
                        Map.of(
                                "USER_POOL_ID",
                                "us-east-1_E",
                                "USER_POOL_CLIENT_ID",
                                "web",
                                "USER_POOL_TOKEN_USE",
                                "both"),
                        CognitoJwt::fromEnvironment))
                .hasMessageContaining("USER_POOL_TOKEN_USE");
        assertThatThrownBy(() -> UserPool.of("us-east-1_E")).hasMessageContaining("app clients");
        assertThatThrownBy(() -> UserPool.of("us-east-1_E/..", "web")).hasMessageContaining("id of a user pool");
        assertThatThrownBy(() -> CognitoJwt.builder(TAKEN, UserPool.of("us-east-1_Example", "b"))
                        .build())
                .hasMessageContaining("twice");
    }

    @Test
    void itIsPrimedWithoutItsKeys() {
        CognitoJwt offline = CognitoJwt.builder(TAKEN)
                .keys(address -> {
                    throw new java.io.IOException("no network");
                })
                .build();
        assertThatCode(offline::prime).doesNotThrowAnyException();
        assertThatThrownBy(() -> offline.verify(POOL.accessToken("u").token()))
                .isInstanceOf(KeysUnavailableException.class)
                .hasRootCauseMessage("no network");
    }

    private static CognitoJwtBuilder builder() {
        return CognitoJwt.builder(TAKEN).keys(JwksSource.fixed(POOL.jwks()));
    }

    static void refused(CognitoJwt jwt, String token, Reason reason) {
        assertThatThrownBy(() -> jwt.verify(token))
                .isInstanceOfSatisfying(
                        InvalidTokenException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
