package io.handrail.edge.auth;

import static io.handrail.edge.auth.Tokens.NOW;
import static io.handrail.edge.auth.Tokens.base64;
import static io.handrail.edge.auth.Tokens.raw;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import io.handrail.edge.auth.JwtResult.Reason;
import io.handrail.edge.auth.JwtResult.Refused;
import io.handrail.edge.auth.JwtResult.Verified;
import java.security.KeyPair;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwtHostileTest {

    private static final JwtVerifier HS256 = JwtVerifier.of(JwtKey.hs256(Tokens.SECRET));
    private static final String HEADER = "{\"alg\":\"HS256\"}";
    private static final String CLAIMS = "{\"sub\":\"user-1\",\"exp\":" + (NOW + 300) + "}";

    private static Reason reason(String token) {
        return HS256.verify(token, NOW) instanceof Refused refused ? refused.reason() : null;
    }

    @Test
    void theTokenOfTheseTestsIsGoodUntilItIsChanged() {
        assertThat(HS256.verify(raw(HEADER, CLAIMS), NOW)).isInstanceOf(Verified.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\"}",
                "{\"alg\":\"None\"}",
                "{\"alg\":\"hs256\"}",
                "{\"alg\":\"HS512\"}",
                "{\"alg\":null}",
                "{\"alg\":[\"HS256\"]}",
                "{}",
                "{\"alg\":\"HS256\",\"crit\":[\"b64\"],\"b64\":false}"
            })
    void theTokenDoesNotChooseItsAlgorithm(String header) {
        assertThat(reason(raw(header, CLAIMS))).isEqualTo(Reason.ALGORITHM);
        assertThat(reason(base64(header) + "." + base64(CLAIMS) + ".")).isEqualTo(Reason.ALGORITHM);
    }

    /** The oldest trick: the public key, which everybody has, taken for a shared secret. */
    @Test
    void aPublicKeyIsNoSharedSecret() throws Exception {
        KeyPair rsa = Tokens.rsa(2048);
        byte[] publicKey = rsa.getPublic().getEncoded();
        String forged = Tokens.signed(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(),
                Tokens.claims().build(),
                new MACSigner(publicKey));
        JwtResult result = JwtVerifier.of("k1", JwtKey.rs256(publicKey)).verify(forged, NOW);
        assertThat(result).isEqualTo(new Refused(Reason.ALGORITHM));
    }

    @Property(tries = 500)
    void anyOtherCharacterMakesItWorthless(@ForAll @IntRange(max = 500) int at, @ForAll char other) {
        String token = raw(HEADER, CLAIMS);
        int index = at % token.length();
        if (token.charAt(index) != other) {
            String changed = token.substring(0, index) + other + token.substring(index + 1);
            assertThat(HS256.verify(changed, NOW)).isInstanceOf(Refused.class);
        }
    }

    @Property(tries = 500)
    void anyTextAtAllIsRefusedWithoutAnError(@ForAll String header, @ForAll String claims, @ForAll String text) {
        assertThat(HS256.verify(text, NOW)).isInstanceOf(Refused.class);
        assertThat(reason(raw(header, claims))).isEqualTo(Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", "a.b", "a.b.c.d", ".b.c", "a..c", "!.!.!", "é.é.é"})
    void whatIsNoTokenIsMalformed(String token) {
        assertThat(reason(token)).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void aSecondTextOfOneSignatureIsRefused() {
        String token = raw(HEADER, CLAIMS);
        assertThat(reason(token + "=")).isEqualTo(Reason.MALFORMED);
        char last = token.charAt(token.length() - 1);
        String strayBit = token.substring(0, token.length() - 1) + (char) (last + 1); // the same bytes elsewhere
        assertThat(reason(strayBit)).isIn(Reason.MALFORMED, Reason.SIGNATURE);
        assertThat(reason(token.substring(0, token.lastIndexOf('.') + 1))).isEqualTo(Reason.SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"exp\":1900000000,\"exp\":1}",
                "{\"sub\":null,\"sub\":\"a\",\"exp\":1900000000}",
                "{\"exp\":1900000000}x",
                "{\"exp\":1900000000,}",
                "{'exp':1900000000}",
                "[1]",
                "\"x\"",
                "{\"exp\":01}",
                "{\"exp\":1.}",
                "{\"exp\":+1}",
                "{\"exp\":NaN}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"\n\"}",
                "{\"a\":tru}",
                "{\"a\" 1}",
                "{\"a\":11111111111111111111111111111111111111111111111}",
                "{",
                ""
            })
    void claimsThatAreNoStrictJsonAreMalformed(String claims) {
        assertThat(reason(raw(HEADER, claims))).isEqualTo(Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"exp\":\"1900000000\"}",
                "{\"exp\":null}",
                "{\"exp\":true}",
                "{\"exp\":-1}",
                "{\"exp\":0}",
                "{\"exp\":1799999940}"
            })
    void anExpiryThatIsNoTimeToComeIsNone(String claims) {
        assertThat(reason(raw(HEADER, claims))).isEqualTo(Reason.EXPIRED);
    }

    @Test
    void aTimeMayBeAFractionOrAPower() {
        assertThat(reason(raw(HEADER, "{\"exp\":1900000000.5}"))).isNull();
        assertThat(reason(raw(HEADER, "{\"exp\":1.9e9}"))).isNull();
        assertThat(reason(raw(HEADER, "{\"exp\":1e400}"))).isNull();
    }

    @Test
    void aBeginningThatIsNoNumberHasNotCome() {
        assertThat(reason(raw(HEADER, "{\"exp\":1900000000,\"nbf\":\"0\"}"))).isEqualTo(Reason.NOT_YET_VALID);
        assertThat(reason(raw(HEADER, "{\"exp\":1900000000,\"nbf\":0}"))).isNull();
    }

    @Test
    void depthAndLengthAreLimited() {
        String deep = "{\"exp\":1900000000,\"a\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}";
        assertThat(reason(raw(HEADER, deep))).isEqualTo(Reason.MALFORMED);
        String some = "{\"exp\":1900000000,\"a\":" + "[".repeat(15) + "]".repeat(15) + "}";
        assertThat(reason(raw(HEADER, some))).isNull();
        String tooLong = "{\"exp\":1900000000,\"a\":\"" + "x".repeat(8_192) + "\"}";
        assertThat(reason(raw(HEADER, tooLong))).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void textThatIsNoUtf8IsMalformed() {
        String token = base64(HEADER) + "._w." + "AAAA";
        assertThat(reason(token)).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void namesThatMeanSomethingInJavaScriptMeanNothingHere() {
        String claims = "{\"exp\":1900000000,\"__proto__\":{\"admin\":true}}";
        JwtClaims read = ((Verified) HS256.verify(raw(HEADER, claims), NOW)).claims();
        assertThat(read.isTrue("admin")).isFalse();
        assertThat(read.contains("constructor")).isFalse();
    }
}
