package io.handrail.s3.image.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.s3.image.variant.InvalidVariantException;
import io.handrail.s3.image.variant.Variant;
import io.handrail.s3.image.variant.VariantParser;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class VariantRulesTest {

    private static final byte[] KEY = "a secret of 24 letters..".getBytes(StandardCharsets.UTF_8);
    private static final Clock NOW = Clock.fixed(Instant.ofEpochSecond(1_000), ZoneOffset.UTC);

    private final SignedVariants signed = new SignedVariants(KEY, NOW);

    private static ImageRequest get(String path, String query) {
        return new ImageRequest("GET", path, false, query, null, null);
    }

    private static int status(VariantRules rules, String path, String query) {
        try {
            rules.variantOf(get(path, query));
        } catch (RefusedRequestException e) {
            return e.status();
        }
        return 200;
    }

    @Test
    void whatWasSignedIsHad() {
        String query = signed.sign("/a b/é.jpg", Map.of("width", "300", "background", "00ff00", "format", "webp"));
        Variant variant = signed.variantOf(get("/a%20b/%C3%A9.jpg", query));
        assertThat(variant.shape().width()).isEqualTo(300);
        assertThat(variant)
                .isEqualTo(VariantParser.query(
                        "signed", Map.of("width", "300", "background", "00ff00", "format", "webp")));
    }

    @Property(tries = 300)
    void anotherAddressHasAnotherSignature(@ForAll @IntRange(max = 200) int at, @ForAll char with) {
        String address = "/lake.jpg?" + signed.sign("/lake.jpg", Map.of("width", "300", "quality", "70"));
        String changed = address.substring(0, at % address.length())
                + (char) ('!' + with % 94)
                + address.substring(at % address.length() + 1);
        int mark = changed.indexOf('?');
        if (mark < 0 || changed.equals(address)) {
            return;
        }
        assertThat(status(signed, changed.substring(0, mark), changed.substring(mark + 1)))
                .isIn(400, 403);
    }

    @Test
    void anAddressMayEnd() {
        String good = signed.sign("/a.jpg", Map.of("width", "9", "expires", "1000"));
        String over = signed.sign("/a.jpg", Map.of("width", "9", "expires", "999"));
        String never = signed.sign("/a.jpg", Map.of("width", "9", "expires", "soon"));
        assertThat(status(signed, "/a.jpg", good)).isEqualTo(200);
        assertThat(status(signed, "/a.jpg", over)).isEqualTo(403);
        assertThat(status(signed, "/a.jpg", never)).isEqualTo(400);
        assertThat(status(signed, "/a.jpg", good.replace("expires=1000", "expires=9000")))
                .isEqualTo(403);
    }

    @Test
    void aSignatureDoesNotMakeNonsenseAVariant() {
        String query = signed.sign("/a.jpg", Map.of("width", "0"));
        assertThatThrownBy(() -> signed.variantOf(get("/a.jpg", query))).isInstanceOf(InvalidVariantException.class);
        assertThatThrownBy(() -> new SignedVariants(new byte[15])).hasMessageContaining("16 bytes");
    }

    @Test
    void onlyNamedVariantsAreHadWhereTheyAreNamed() {
        NamedVariants named = new NamedVariants(VariantParser.list("small?width=200; card?width=400"));
        assertThat(named.variantOf(get("/a.jpg", "variant=card")).shape().width())
                .isEqualTo(400);
        for (String query : new String[] {"", "variant=large", "variant=card&width=9", "variant=card&variant=small"}) {
            assertThat(status(named, "/a.jpg", query)).as(query).isEqualTo(400);
        }
    }

    @Test
    void queriesAreDecodedAndTheirFaultsRefused() {
        assertThat(UrlText.query("a=%C3%A9+x&b&c=1=2&&d=")).isEqualTo(Map.of("a", "é x", "b", "", "c", "1=2", "d", ""));
        assertThatThrownBy(() -> UrlText.query("a=%G1"))
                .isInstanceOfSatisfying(
                        RefusedRequestException.class,
                        e -> assertThat(e.status()).isEqualTo(400));
        assertThat(UrlText.decoded("/a+b%20c", false)).isEqualTo("/a+b c");
    }

    @Test
    void aPathIsAKeyUnderThePrefixOrNone() {
        ImageOrigin origin = new ImageOrigin("b", "public/", 60);
        assertThat(origin.keyOf("/2026/a b.jpg")).isEqualTo("public/2026/a b.jpg");
        for (String path : new String[] {"/", "", "/a/../b.jpg", "/..", "/a/", "/\n.jpg", "/" + "é".repeat(510)}) {
            assertThatThrownBy(() -> origin.keyOf(path))
                    .as(path)
                    .isInstanceOfSatisfying(
                            RefusedRequestException.class,
                            e -> assertThat(e.status()).isEqualTo(404));
        }
    }

    @Test
    void aTagChangesWithWhatIsAnswered() {
        Variant auto = VariantParser.query("v", Map.of("width", "9", "format", "auto"));
        Variant other = VariantParser.query("v", Map.of("width", "8", "format", "auto"));
        String tag = EntityTag.of("\"e\"", auto, "image/webp");
        assertThat(tag).matches("\"[A-Za-z0-9_-]{22}\"").isEqualTo(EntityTag.of("\"e\"", auto, "image/webp,*/*"));
        assertThat(tag)
                .isNotEqualTo(EntityTag.of("\"e\"", auto, null))
                .isNotEqualTo(EntityTag.of("\"f\"", auto, "image/webp"))
                .isNotEqualTo(EntityTag.of("\"e\"", other, "image/webp"));
        assertThat(EntityTag.isIn("\"x\", W/" + tag, tag)).isTrue();
        assertThat(EntityTag.isIn("*", tag)).isTrue();
        assertThat(EntityTag.isIn("\"x\"", tag)).isFalse();
        assertThat(EntityTag.isIn(null, tag)).isFalse();
    }
}
