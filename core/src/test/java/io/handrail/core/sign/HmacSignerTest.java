package io.handrail.core.sign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HmacSignerTest {

    private static final byte[] OLD = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);
    private static final byte[] NEW = "fedcba9876543210fedcba9876543210".getBytes(UTF_8);

    @Test
    void aTokenComesBackAsItWas() {
        byte[] secret = NEW;
        // @start region="token"
        HmacSigner cursors = HmacSigner.of("cursor", secret);
        String token = cursors.token("page 2".getBytes(UTF_8));
        byte[] payload = cursors.payload(token).orElseThrow();
        // @end
        assertThat(payload).asString(UTF_8).isEqualTo("page 2");
        assertThat(token).matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{43}");
    }

    @Test
    void aChangedTokenIsNotTaken() {
        HmacSigner signer = HmacSigner.of("cursor", NEW);
        String token = signer.token("page 2".getBytes(UTF_8));
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(signer.payload(token.substring(0, i) + other + token.substring(i + 1)))
                    .isEmpty();
        }
        assertThat(signer.payload(token + "=")).isEmpty();
        assertThat(signer.payload(token.substring(0, token.indexOf('.')))).isEmpty();
        assertThat(signer.payload("")).isEmpty();
        assertThat(signer.payload(".")).isEmpty();
        assertThat(signer.payload(null)).isEmpty();
    }

    @Test
    void theSignatureOfOnePurposeIsNoneOfAnother() {
        HmacSigner cookies = HmacSigner.of("cookie", NEW);
        assertThat(cookies.isSignature(HmacSigner.of("cursor", NEW).sign("a"), "a"))
                .isFalse();
        assertThat(cookies.isSignature(HmacSigner.withoutPurpose(NEW).sign("a"), "a"))
                .isFalse();
        assertThat(cookies.isSignature(cookies.sign("a"), "a")).isTrue();
    }

    @Test
    void aReplacedKeyIsTakenAsLongAsItIsListedAndSignsNoMore() {
        HmacSigner before = HmacSigner.of("cookie", OLD);
        HmacSigner during = HmacSigner.of("cookie", NEW, OLD);
        HmacSigner after = HmacSigner.of("cookie", NEW);
        String old = before.sign("a");
        assertThat(during.isSignature(old, "a")).isTrue();
        assertThat(after.isSignature(old, "a")).isFalse();
        assertThat(during.sign("a")).isEqualTo(after.sign("a"));
    }

    @Test
    void withoutAPurposeItIsPlainHmac() {
        // RFC 4231, test case 1: a key of twenty bytes 0x0b.
        byte[] key = new byte[20];
        Arrays.fill(key, (byte) 0x0b);
        byte[] expected = HexFormat.of().parseHex("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        assertThat(HmacSigner.withoutPurpose(key).sign("Hi There"))
                .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(expected));
    }

    @Test
    void keysThatAreTooShortOrMissingAreRefused() {
        assertThatThrownBy(() -> HmacSigner.of("cookie", new byte[15])).hasMessageContaining("at least 16 bytes");
        assertThatThrownBy(() -> HmacSigner.of("cookie")).hasMessageContaining("Without a key");
    }

    @Test
    void theKeyIsCopied() {
        byte[] key = NEW.clone();
        HmacSigner signer = HmacSigner.withoutPurpose(key);
        String before = signer.sign("a");
        key[0]++;
        assertThat(signer.sign("a")).isEqualTo(before);
    }
}
