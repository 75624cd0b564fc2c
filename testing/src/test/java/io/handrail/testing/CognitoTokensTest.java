package io.handrail.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.core.json.JsonCodec;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CognitoTokensTest {

    private final CognitoTokens pool = new CognitoTokens("eu-west-1_Test", "client-1");

    @Test
    void anAccessTokenHasTheClaimsOfCognito() {
        // @start region=tokens
        CognitoTokens tokens = new CognitoTokens("us-east-1_Example", "client-1");
        String token = tokens.accessToken("user-1")
                .groups("admin")
                .scopes("items/read", "items/write")
                .token();
        // @end
        assertThat(part(token, 1))
                .containsEntry("iss", "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Example")
                .containsEntry("sub", "user-1")
                .containsEntry("client_id", "client-1")
                .containsEntry("token_use", "access")
                .containsEntry("cognito:groups", List.of("admin"))
                .containsEntry("scope", "items/read items/write");
    }

    @Test
    void anIdTokenHasItsClientAndUsernameUnderOtherNames() {
        Map<String, Object> claims = part(
                pool.idToken("u")
                        .username("ada")
                        .claim("email", "a@example.com")
                        .token(),
                1);
        assertThat(claims)
                .containsEntry("aud", "client-1")
                .containsEntry("token_use", "id")
                .containsEntry("cognito:username", "ada")
                .containsEntry("email", "a@example.com")
                .doesNotContainKey("client_id");
    }

    @Test
    void aTokenCanHaveExpired() {
        Map<String, Object> claims =
                part(pool.accessToken("u").expiresIn(Duration.ofHours(-2)).token(), 1);
        assertThat((Long) claims.get("exp")).isLessThan(Instant.now().getEpochSecond());
    }

    @Test
    void everyTokenIsSignedByTheNewestKeyOfTheSet() throws Exception {
        String old = pool.accessToken("u").token();
        pool.rotate();
        String recent = pool.accessToken("u").token();
        assertThat(part(old, 0)).containsEntry("kid", "key-1").containsEntry("alg", "RS256");
        assertThat(part(recent, 0)).containsEntry("kid", "key-2");
        assertThat(fits(old, 0)).isTrue();
        assertThat(fits(recent, 1)).isTrue();
        assertThat(fits(recent, 0)).isFalse();
    }

    private boolean fits(String token, int key) throws Exception {
        Map<?, ?> jwk = (Map<?, ?>) ((List<?>) object(pool.jwks()).get("keys")).get(key);
        PublicKey rsa = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(jwk.get("n")), number(jwk.get("e"))));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(rsa);
        int end = token.lastIndexOf('.');
        signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
    }

    private static BigInteger number(Object base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode((String) base64));
    }

    private static Map<String, Object> part(String token, int index) {
        byte[] json =
                Base64.getUrlDecoder().decode(List.of(token.split("\\.", -1)).get(index));
        return object(new String(json, StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(String json) {
        return (Map<String, Object>) JsonCodec.standard().bind(Object.class).parse(json);
    }
}
