package io.handrail.edge.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.edge.ViewerRequest;
import io.handrail.edge.auth.SignedLinks.Check;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedLinksTest {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OLD = "fedcba9876543210fedcba9876543210".getBytes(StandardCharsets.US_ASCII);
    private static final SignedLinks LINKS = new SignedLinks(KEY);
    private static final long NOW = 1_800_000_000;

    private static Check check(String target) {
        return LINKS.check(ViewerRequest.of("GET", target), NOW);
    }

    @Test
    void aLinkOpensUntilItsTimeIsOver() {
        String link = LINKS.sign("/films/a%20b.mp4?quality=hd", NOW + 60);
        ViewerRequest request = ViewerRequest.of("GET", link);
        assertThat(LINKS.check(request, NOW + 59)).isEqualTo(Check.VALID);
        assertThat(LINKS.check(request, NOW + 60)).isEqualTo(Check.EXPIRED);
        assertThat(SignedLinks.withoutSignature(request.query())).hasToString("quality=hd");
    }

    /** So that another program can sign: HMAC over the path and the query string up to the expiry. */
    @Test
    void theSignatureIsThatOfThePathAndTheQueryString() throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        byte[] signature = mac.doFinal("/a?x=1&expires=1800000060".getBytes(StandardCharsets.US_ASCII));
        assertThat(LINKS.sign("/a?x=1", NOW + 60))
                .isEqualTo("/a?x=1&expires=1800000060&signature="
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
    }

    @Property(tries = 500)
    void anyOtherCharacterMakesItInvalid(@ForAll @IntRange(max = 200) int at, @ForAll char other) {
        String link = LINKS.sign("/films/1?quality=hd", NOW + 60);
        int index = at % link.length();
        if (link.charAt(index) != other && other != '?') {
            String changed = link.substring(0, index) + other + link.substring(index + 1);
            assertThat(check(changed)).isEqualTo(Check.INVALID);
        }
    }

    @Test
    void whatIsAddedMovedOrTakenAwayMakesItInvalid() {
        String link = LINKS.sign("/a?x=1&y=2", NOW + 60);
        String signature = link.substring(link.indexOf("&signature="));
        assertThat(check(link)).isEqualTo(Check.VALID);
        assertThat(check(link.replace("&", "&&"))).isEqualTo(Check.INVALID);
        assertThat(check(link.replace("x=1", "%78=1"))).isEqualTo(Check.INVALID);
        assertThat(check(link + "&admin=1")).isEqualTo(Check.INVALID);
        assertThat(check(link + signature)).isEqualTo(Check.INVALID);
        assertThat(check(link + "&expires=9999999999")).isEqualTo(Check.INVALID);
        assertThat(check("/a?y=2&x=1&expires=" + (NOW + 60) + signature)).isEqualTo(Check.INVALID);
        assertThat(check("/a?x=1&expires=" + (NOW + 60) + signature)).isEqualTo(Check.INVALID);
        assertThat(check("/b?x=1&y=2&expires=" + (NOW + 60) + signature)).isEqualTo(Check.INVALID);
        assertThat(check("/a?x=1&y=2&expires=" + (NOW + 61) + signature)).isEqualTo(Check.INVALID);
        assertThat(check(link.replace("&signature=", "&%73ignature=x&signature=")))
                .isEqualTo(Check.INVALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a",
                "/a?expires=9999999999",
                "/a?signature=",
                "/a?expires=9999999999&signature=",
                "/a?expires=9999999999&signature=%00",
                "/a?expires=x&signature=AAAA",
                "/a?expires&signature"
            })
    void whatIsNoSignedLinkIsInvalid(String target) {
        assertThat(check(target)).isEqualTo(Check.INVALID);
    }

    @Test
    void anOlderKeyOpensItsLinksWhileItIsAccepted() {
        String old = new SignedLinks(OLD).sign("/a", NOW + 60);
        assertThat(check(old)).isEqualTo(Check.INVALID);
        SignedLinks both = LINKS.accepting(OLD);
        assertThat(both.check(ViewerRequest.of("GET", old), NOW)).isEqualTo(Check.VALID);
        assertThat(both.sign("/a", NOW)).isEqualTo(LINKS.sign("/a", NOW));
    }

    @Test
    void whatCannotWorkIsRefused() {
        assertThatThrownBy(() -> new SignedLinks(new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LINKS.sign("https://a.example/b", NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LINKS.sign("/a?expires=1", NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LINKS.sign("/a#b", NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LINKS.sign("/a", -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
