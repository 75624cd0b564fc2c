package io.handrail.web.jwt;

import static io.handrail.web.jwt.CognitoJwtTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.handrail.web.jwt.InvalidTokenException.Reason;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tokens that somebody made up. The signer is Nimbus's own, so that it is not ours alone that agrees with itself. */
class HostileTokensTest {

    private static final String ISSUER = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Example";
    private static final String CLAIMS = "{\"sub\":\"u\",\"iss\":\"" + ISSUER
            + "\",\"client_id\":\"web\",\"token_use\":\"access\",\"exp\":4102444800}";

    private static final RSAKey KEY = key("k1", 2048);
    private static final RSAKey FOREIGN = key("k1", 2048);

    private final CognitoJwt jwt = taking(KEY);

    private static RSAKey key(String id, int bits) {
        try {
            return new RSAKeyGenerator(bits, true).keyID(id).generate();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static CognitoJwt taking(RSAKey key) {
        return CognitoJwt.builder(UserPool.of("us-east-1_Example", "web"))
                .keys(JwksSource.fixed(new JWKSet(key.toPublicJWK()).toString()))
                .build();
    }

    private static JWSHeader.Builder rs256() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1");
    }

    private static String signed(JWSHeader header, String claims, RSAKey key) throws Exception {
        JWSObject token = new JWSObject(header, new Payload(claims));
        token.sign(new RSASSASigner(key.toPrivateKey()));
        return token.serialize();
    }

    private static String raw(String header, String claims) {
        return base64(header) + "." + base64(claims);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTokenSignedByAnotherLibraryIsTaken() throws Exception {
        assertThat(jwt.verify(signed(rs256().build(), CLAIMS, KEY)).subject()).isEqualTo("u");
    }

    @Test
    void aTokenWithoutASignatureIsRefused() throws Exception {
        for (String none : List.of("none", "None", "NONE", "nOnE", "")) {
            String unsigned = raw("{\"alg\":\"" + none + "\",\"kid\":\"k1\"}", CLAIMS);
            refused(jwt, unsigned + ".", Reason.WRONG_ALGORITHM);
            refused(jwt, unsigned + ".AAAA", Reason.WRONG_ALGORITHM);
        }
        String stripped = signed(rs256().build(), CLAIMS, KEY);
        refused(jwt, stripped.substring(0, stripped.lastIndexOf('.') + 1), Reason.MALFORMED);
        refused(jwt, stripped.substring(0, stripped.lastIndexOf('.')), Reason.MALFORMED);
    }

    @Test
    void thePublicKeyIsNoSecretToSignWith() throws Exception {
        byte[] pem = KEY.toRSAPublicKey().getEncoded();
        JWSObject token = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(), new Payload(CLAIMS));
        token.sign(new MACSigner(pem));
        refused(jwt, token.serialize(), Reason.WRONG_ALGORITHM);
    }

    @Test
    void otherAlgorithmsOfTheRightKeyAreRefusedToo() throws Exception {
        for (JWSAlgorithm other : List.of(JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256)) {
            String token = signed(new JWSHeader.Builder(other).keyID("k1").build(), CLAIMS, KEY);
            refused(jwt, token, Reason.WRONG_ALGORITHM);
        }
        // Claimed as RS256, signed by RS512.
        String other =
                signed(new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("k1").build(), CLAIMS, KEY);
        String signature = other.substring(other.lastIndexOf('.'));
        refused(jwt, raw("{\"alg\":\"RS256\",\"kid\":\"k1\"}", CLAIMS) + signature, Reason.WRONG_SIGNATURE);
    }

    @Test
    void aKeyThatTheTokenBringsOrPointsToIsNotUsed() throws Exception {
        JWSHeader brings = rs256().jwk(FOREIGN.toPublicJWK())
                .jwkURL(URI.create("https://attacker.example/jwks.json"))
                .x509CertURL(URI.create("https://attacker.example/cert.pem"))
                .type(JOSEObjectType.JWT)
                .build();
        refused(jwt, signed(brings, CLAIMS, FOREIGN), Reason.WRONG_SIGNATURE);
        assertThat(jwt.verify(signed(brings, CLAIMS, KEY)).subject()).isEqualTo("u");
    }

    @Test
    void anExtensionThatMustBeUnderstoodIsRefused() throws Exception {
        JWSHeader critical = rs256().customParam("x-ours", 1)
                .criticalParams(Set.of("x-ours"))
                .build();
        refused(jwt, signed(critical, CLAIMS, KEY), Reason.CRITICAL_HEADER);
        String header = "{\"alg\":\"RS256\",\"kid\":\"k1\",\"b64\":false,\"crit\":[\"b64\"]}";
        refused(jwt, raw(header, CLAIMS) + ".AAAA", Reason.CRITICAL_HEADER);
    }

    @Test
    void aFieldThatComesTwiceIsRefusedWhereverItIs() throws Exception {
        String twice = CLAIMS.replace("{\"sub\":\"u\"", "{\"sub\":\"admin\",\"sub\":\"u\"");
        refused(jwt, signed(rs256().build(), twice, KEY), Reason.MALFORMED);
        String escaped = CLAIMS.replace("{\"sub\":\"u\"", "{\"s\\u0075b\":\"admin\",\"sub\":\"u\"");
        refused(jwt, signed(rs256().build(), escaped, KEY), Reason.MALFORMED);
        String deep = CLAIMS.replace("{\"sub\"", "{\"x\":[{\"a\":1,\"a\":2}],\"sub\"");
        refused(jwt, signed(rs256().build(), deep, KEY), Reason.MALFORMED);
        String header = "{\"alg\":\"none\",\"alg\":\"RS256\",\"kid\":\"k1\"}";
        refused(jwt, raw(header, CLAIMS) + ".AAAA", Reason.MALFORMED);
    }

    @Test
    void jsonThatIsNoneOrTooDeepIsRefused() throws Exception {
        String good = "{\"alg\":\"RS256\",\"kid\":\"k1\"}";
        String deep = "[".repeat(5000) + "]".repeat(5000);
        for (String bad : List.of(
                "",
                "null",
                "[]",
                "\"a\"",
                "{",
                "{}}",
                "{'alg':'RS256'}",
                "{\"a\":NaN}",
                "{\"a\":1e999}",
                deep,
                "{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}")) {
            refused(jwt, raw(good, bad) + ".AAAA", Reason.MALFORMED);
            refused(jwt, raw(bad, CLAIMS) + ".AAAA", Reason.MALFORMED);
        }
        refused(jwt, raw("{\"alg\":\"RS256\"}", CLAIMS) + ".AAAA", Reason.MALFORMED);
        refused(jwt, raw("{\"alg\":\"RS256\",\"kid\":7}", CLAIMS) + ".AAAA", Reason.MALFORMED);
        refused(jwt, raw("{\"alg\":[\"RS256\"],\"kid\":\"k1\"}", CLAIMS) + ".AAAA", Reason.WRONG_ALGORITHM);
    }

    @Test
    void partsThatAreNoBase64OrTooManyAreRefused() throws Exception {
        String token = signed(rs256().build(), CLAIMS, KEY);
        for (String bad : List.of(
                "",
                ".",
                "..",
                "...",
                "a.b",
                "a.b.c",
                token + ".x",
                "." + token,
                token + "=",
                token + "==",
                token + "\n",
                " " + token,
                "Bearer " + token,
                token.replace('.', ','),
                token.replace(".", ".+"),
                token.substring(0, 20) + "%" + token.substring(21),
                token.substring(0, 20) + "ü" + token.substring(21))) {
            refused(jwt, bad, Reason.MALFORMED);
        }
    }

    @Test
    void aHugeTokenIsRefusedBeforeItIsLookedAt() {
        refused(jwt, "a".repeat(CognitoJwt.MAX_TOKEN_LENGTH + 1), Reason.TOO_LONG);
        refused(jwt, "a".repeat(50_000_000), Reason.TOO_LONG);
        refused(jwt, "a".repeat(CognitoJwt.MAX_TOKEN_LENGTH), Reason.MALFORMED);
    }

    @Test
    void aChangedTokenIsRefusedWhateverWasChanged() throws Exception {
        String token = signed(rs256().build(), CLAIMS, KEY);
        String admin = CLAIMS.replace("\"sub\":\"u\"", "\"sub\":\"admin\"");
        int second = token.lastIndexOf('.');
        refused(
                jwt,
                raw("{\"kid\":\"k1\",\"alg\":\"RS256\"}", admin) + token.substring(second),
                Reason.WRONG_SIGNATURE);
        refused(jwt, token.substring(0, second) + ".AAAA", Reason.WRONG_SIGNATURE);
        refused(jwt, signed(rs256().build(), CLAIMS, FOREIGN), Reason.WRONG_SIGNATURE);
    }

    @Test
    void keysThatAreTooShortOrOfAnotherKindAreNoKeys() {
        assertThatThrownBy(() -> taking(key("k1", 1024)).verify(signed(rs256().build(), CLAIMS, KEY)))
                .isInstanceOf(KeysUnavailableException.class);
        RSAKey encryption = new RSAKey.Builder(KEY)
                .keyUse(com.nimbusds.jose.jwk.KeyUse.ENCRYPTION)
                .build();
        assertThatThrownBy(() -> taking(encryption).verify(signed(rs256().build(), CLAIMS, KEY)))
                .isInstanceOf(KeysUnavailableException.class);
    }

    @Test
    void whatIsSaidOfATokenDoesNotRepeatIt() throws Exception {
        String secret = "S3CRET";
        List<String> tokens = List.of(
                raw("{\"alg\":\"" + secret + "\",\"kid\":\"k1\"}", CLAIMS) + ".AAAA",
                raw("{\"alg\":\"RS256\",\"kid\":\"" + secret + "\"}", CLAIMS) + ".AAAA",
                raw("{\"alg\":\"RS256\",\"kid\":\"k1\"}", "{\"" + secret + "\":x}") + ".AAAA",
                raw("{\"alg\":\"RS256\",\"kid\":\"k1\"}", "{\"iss\":\"" + secret + "\"}") + ".AAAA",
                secret + "!.AAAA.AAAA",
                signed(rs256().build(), CLAIMS.replace("web", secret), KEY));
        for (String token : tokens) {
            assertThatThrownBy(() -> jwt.verify(token))
                    .isInstanceOf(InvalidTokenException.class)
                    .satisfies(e -> {
                        for (Throwable t = e; t != null; t = t.getCause()) {
                            assertThat(t.toString())
                                    .doesNotContain(secret)
                                    .doesNotContain(base64(secret).substring(1, 6));
                        }
                    });
        }
    }
}
