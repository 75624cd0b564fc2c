package io.handrail.edge.auth;

import static io.handrail.edge.auth.Tokens.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import io.handrail.edge.auth.JwtResult.Reason;
import io.handrail.edge.auth.JwtResult.Refused;
import io.handrail.edge.auth.JwtResult.Verified;
import java.security.KeyPair;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JwtVerifierTest {

    private static final JwtVerifier HS256 = JwtVerifier.of(JwtKey.hs256(Tokens.SECRET));

    private static KeyPair rsa;
    private static KeyPair ec;

    @BeforeAll
    static void keys() throws Exception {
        rsa = Tokens.rsa(2048);
        ec = Tokens.ec("secp256r1");
    }

    private static Reason refused(JwtVerifier verifier, String token, long now) {
        JwtResult result = verifier.verify(token, now);
        return result instanceof Refused refused ? refused.reason() : null;
    }

    @Test
    void aTokenSignedWithASharedSecretIsTaken() throws Exception {
        JWTClaimsSet claims = Tokens.claims()
                .claim("level", 3)
                .claim("score", 2.75)
                .claim("admin", true)
                .claim("groups", List.of("a", "b"))
                .claim("name", "Jürgen \uD83D\uDE00 \"x\"\n")
                .build();
        JwtResult result = HS256.verify(Tokens.hs256(claims), NOW);
        assertThat(result).isInstanceOf(Verified.class);
        JwtClaims read = ((Verified) result).claims();
        assertThat(read.subject()).isEqualTo("user-1");
        assertThat(read.number("level")).isEqualTo(3);
        assertThat(read.number("score")).isEqualTo(2);
        assertThat(read.isTrue("admin")).isTrue();
        assertThat(read.texts("groups")).containsExactly("a", "b");
        assertThat(read.texts("aud")).containsExactly("shop");
        assertThat(read.text("name")).isEqualTo("Jürgen \uD83D\uDE00 \"x\"\n");
        assertThat(read.text("level")).isNull();
        assertThat(read.number("name")).isNull();
        assertThat(read.contains("none")).isFalse();
        assertThat(read.toString()).doesNotContain("user-1");
    }

    @Test
    void tokensSignedWithPrivateKeysAreTaken() throws Exception {
        JwtVerifier rs256 = JwtVerifier.of("k1", JwtKey.rs256(rsa.getPublic().getEncoded()));
        assertThat(rs256.verify(Tokens.rs256(Tokens.claims().build(), rsa), NOW))
                .isInstanceOf(Verified.class);
        JwtVerifier es256 = JwtVerifier.of(JwtKey.es256(ec.getPublic().getEncoded()));
        assertThat(es256.verify(Tokens.es256(Tokens.claims().build(), ec), NOW)).isInstanceOf(Verified.class);
    }

    @Test
    void aTokenOfAnotherKeyIsRefused() throws Exception {
        String byRsa = Tokens.rs256(Tokens.claims().build(), Tokens.rsa(2048));
        JwtVerifier rs256 = JwtVerifier.of("k1", JwtKey.rs256(rsa.getPublic().getEncoded()));
        assertThat(refused(rs256, byRsa, NOW)).isEqualTo(Reason.SIGNATURE);
        JwtVerifier otherName =
                JwtVerifier.of("k2", JwtKey.rs256(rsa.getPublic().getEncoded()));
        assertThat(refused(otherName, byRsa, NOW)).isEqualTo(Reason.UNKNOWN_KEY);
        String byEc = Tokens.es256(Tokens.claims().build(), Tokens.ec("secp256r1"));
        JwtVerifier es256 = JwtVerifier.of(JwtKey.es256(ec.getPublic().getEncoded()));
        assertThat(refused(es256, byEc, NOW)).isEqualTo(Reason.SIGNATURE);
    }

    @Test
    void theKeyIsChosenByItsName() throws Exception {
        JwtVerifier both = JwtVerifier.of("k0", JwtKey.hs256(Tokens.SECRET))
                .withKey("k1", JwtKey.rs256(rsa.getPublic().getEncoded()));
        assertThat(both.verify(Tokens.rs256(Tokens.claims().build(), rsa), NOW)).isInstanceOf(Verified.class);
        assertThat(refused(both, Tokens.hs256(Tokens.claims().build()), NOW)).isEqualTo(Reason.UNKNOWN_KEY);
        assertThatThrownBy(() -> HS256.withKey("k", JwtKey.hs256(Tokens.SECRET)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @SuppressWarnings("JavaUtilDate") // the other library has it
    void timesAreKeptWithAMinuteForClocks() throws Exception {
        String token =
                Tokens.hs256(Tokens.claims().notBeforeTime(new Date(NOW * 1000)).build());
        assertThat(refused(HS256, token, NOW)).isNull();
        assertThat(refused(HS256, token, NOW - 60)).isNull();
        assertThat(refused(HS256, token, NOW - 61)).isEqualTo(Reason.NOT_YET_VALID);
        assertThat(refused(HS256, token, NOW + 300 + 59)).isNull();
        assertThat(refused(HS256, token, NOW + 300 + 60)).isEqualTo(Reason.EXPIRED);
        String endless = Tokens.hs256(new JWTClaimsSet.Builder().subject("x").build());
        assertThat(refused(HS256, endless, NOW)).isEqualTo(Reason.EXPIRED);
    }

    @Test
    void issuerAndAudienceAreThoseThatAreAskedFor() throws Exception {
        JwtVerifier strict = HS256.withIssuer("https://login.example.com").withAudience("shop");
        assertThat(refused(strict, Tokens.hs256(Tokens.claims().build()), NOW)).isNull();
        assertThat(refused(
                        strict,
                        Tokens.hs256(
                                Tokens.claims().audience(List.of("a", "shop")).build()),
                        NOW))
                .isNull();
        assertThat(refused(
                        strict, Tokens.hs256(Tokens.claims().audience("shop2").build()), NOW))
                .isEqualTo(Reason.AUDIENCE);
        assertThat(refused(
                        strict,
                        Tokens.hs256(Tokens.claims().audience((String) null).build()),
                        NOW))
                .isEqualTo(Reason.AUDIENCE);
        assertThat(refused(
                        strict,
                        Tokens.hs256(Tokens.claims()
                                .issuer("https://login.example.com/")
                                .build()),
                        NOW))
                .isEqualTo(Reason.ISSUER);
    }

    @Test
    void aBearerHeaderIsRead() throws Exception {
        String token = Tokens.hs256(Tokens.claims().build());
        assertThat(HS256.verifyBearer("Bearer " + token, NOW)).isInstanceOf(Verified.class);
        assertThat(HS256.verifyBearer("bearer  " + token + " ", NOW)).isInstanceOf(Verified.class);
        assertThat(HS256.verifyBearer(null, NOW)).isEqualTo(new Refused(Reason.MISSING));
        assertThat(HS256.verifyBearer("Basic " + token, NOW)).isEqualTo(new Refused(Reason.MISSING));
        assertThat(HS256.verifyBearer("Bearer ", NOW)).isEqualTo(new Refused(Reason.MALFORMED));
        assertThat(HS256.verify(null, NOW)).isEqualTo(new Refused(Reason.MISSING));
    }

    @Test
    void aWeakOrOtherKeyIsRefused() throws Exception {
        assertThatThrownBy(() -> JwtKey.hs256(new byte[31])).isInstanceOf(IllegalArgumentException.class);
        byte[] short1024 = Tokens.rsa(1024).getPublic().getEncoded();
        assertThatThrownBy(() -> JwtKey.rs256(short1024)).isInstanceOf(IllegalArgumentException.class);
        byte[] p384 = Tokens.ec("secp384r1").getPublic().getEncoded();
        assertThatThrownBy(() -> JwtKey.es256(p384)).isInstanceOf(IllegalArgumentException.class);
        byte[] notOnTheCurve = ec.getPublic().getEncoded();
        assertThatThrownBy(() -> JwtKey.rs256(notOnTheCurve)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JwtKey.es256(rsa.getPublic().getEncoded()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
