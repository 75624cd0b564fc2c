package io.handrail.s3.image.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.handrail.s3.image.color.Background;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariantParserTest {

    @Test
    void variantsOfAFunctionAreRead() {
        List<Variant> variants = VariantParser.list(
                "thumbnail?width=200&height=200;\n card?mode=cover&width=400&height=300&dpr=2&gravity=attention"
                        + "&format=webp&fallback=jpeg ;");
        assertThat(variants).isEqualTo(VariantSnippets.variants());
    }

    @Test
    void everyOptionIsRead() {
        Variant variant = VariantParser.list(
                        "v?mode=pad&width=20&height=10&dpr=1.5&gravity=south-west&enlarge=true&format=png&quality=7"
                                + "&background=Ff8001&pattern={name}_{variant}")
                .get(0);
        assertThat(variant)
                .isEqualTo(Variant.builder("v")
                        .pad(20, 10)
                        .dpr(1.5)
                        .gravity(Gravity.SOUTH_WEST)
                        .enlarge(true)
                        .format(ImageFormat.PNG)
                        .quality(7)
                        .background(new Background(0xFF8001, false))
                        .pattern("{name}_{variant}")
                        .build());
        assertThat(VariantParser.query("q", Map.of("factor", "0.25", "background", "transparent")))
                .isEqualTo(Variant.builder("q")
                        .scale(0.25)
                        .background(Background.TRANSPARENT)
                        .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "v",
                "v?",
                "v?width",
                "v?=3",
                "v?width=3&width=3",
                "v?width=1;v?width=2",
                "a?width=1&pattern={key};b?width=2&pattern={key}",
                "A?width=1",
                "a b?width=1",
                "?width=1",
                "v?width=0",
                "v?width=8193",
                "v?width=-3",
                "v?width=1e3",
                "v?width=٣",
                "v?width=5000&dpr=2",
                "v?width=3&dpr=0.5",
                "v?width=3&dpr=5",
                "v?width=3&dpr=NaN",
                "v?width=3&dpr=1.",
                "v?width=3&dpr=1.0.0",
                "v?factor=0",
                "v?factor=0.0",
                "v?factor=17",
                "v?factor=2&width=3",
                "v?mode=fit&factor=2&width=3",
                "v?mode=fit",
                "v?mode=cover&width=3",
                "v?mode=FIT&width=3",
                "v?width=3&gravity=up",
                "v?width=3&enlarge=yes",
                "v?width=3&format=svg",
                "v?width=3&fallback=auto",
                "v?width=3&quality=0",
                "v?width=3&quality=101",
                "v?width=3&background=red",
                "v?width=3&background=00000g",
                "v?width=3&blur=5",
                "v?width=3&pattern={x}"
            })
    void whatIsNotAllowedIsRefused(String text) {
        assertThatThrownBy(() -> VariantParser.list(text)).isInstanceOf(InvalidVariantException.class);
    }

    @ParameterizedTest
    @CsvSource({"pattern, {key}", "fallback, png", "secret-value, 1", "width, secret-value", "gravity, secret-value"})
    void aQueryThatIsNotAllowedIsRefusedWithoutRepeatingIt(String name, String value) {
        assertThatThrownBy(() -> VariantParser.query("q", Map.of(name, value)))
                .isInstanceOf(InvalidVariantException.class)
                .hasMessageNotContaining("secret");
    }

    @Provide
    Arbitrary<String> nearlyOptions() {
        return Arbitraries.of(
                        "v", "?", "&", "=", ";", "width", "height", "mode", "cover", "dpr", "4", "9", ".", "0", " ",
                        "é", "factor", "{key}", "pattern", "{", "\u0000")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 2_000)
    void whateverTheTextIsItIsReadOrRefused(@ForAll @From("nearlyOptions") String text) {
        Throwable refused = catchThrowable(() -> VariantParser.list(text));
        assertThat(refused == null || refused instanceof InvalidVariantException)
                .isTrue();
    }
}
