package io.handrail.edge.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.edge.ViewerRequest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentTest {

    private static final Experiment HALF_AND_MORE =
            Experiment.named("button").with("control", 70).with("green", 30);

    private static ViewerRequest withCookie(String cookie) {
        return ViewerRequest.of("GET", "/").withHeader("Cookie", cookie);
    }

    @Test
    void oneViewerSeesOneVariant() {
        ViewerRequest request = ViewerRequest.of("GET", "/").withHeader("User-Agent", "x");
        String variant = HALF_AND_MORE.variant(request);
        assertThat(HALF_AND_MORE.variant(request.withUri("/other"))).isEqualTo(variant);
        assertThat(HALF_AND_MORE.cookie(request).toString()).startsWith("button=" + variant + "; ");
        assertThat(HALF_AND_MORE.variant(withCookie("button=" + variant))).isEqualTo(variant);
    }

    @Test
    void theSharesAreThoseOfTheWeights() {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            seen.merge(HALF_AND_MORE.variantOf("viewer " + i), 1, Integer::sum);
        }
        assertThat(seen.get("control")).isBetween(69_000, 71_000);
        assertThat(seen.get("green")).isBetween(29_000, 31_000);
    }

    @Test
    void twoExperimentsSplitViewersIndependently() {
        Experiment other = Experiment.named("price").with("control", 50).with("low", 50);
        int both = 0;
        for (int i = 0; i < 100_000; i++) {
            String viewer = "viewer " + i;
            if (HALF_AND_MORE.variantOf(viewer).equals("green")
                    && other.variantOf(viewer).equals("low")) {
                both++;
            }
        }
        assertThat(both).isBetween(14_000, 16_000);
    }

    @Test
    void aCookieKeepsTheVariantAlsoOfOneWithoutWeight() {
        Experiment ended = Experiment.named("button").with("control", 1).with("green", 0);
        assertThat(ended.variant(withCookie("button=green"))).isEqualTo("green");
        assertThat(ended.isKept(withCookie("button=green"))).isTrue();
        for (int i = 0; i < 1_000; i++) {
            assertThat(ended.variantOf("viewer " + i)).isEqualTo("control");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"button=red", "button=", "button=__proto__", "button=GREEN", "BUTTON=green"})
    void aCookieThatNamesNoVariantCountsNothing(String cookie) {
        assertThat(HALF_AND_MORE.isKept(withCookie(cookie))).isFalse();
        assertThat(HALF_AND_MORE.variant(withCookie(cookie)))
                .isEqualTo(HALF_AND_MORE.variant(ViewerRequest.of("GET", "/")));
    }

    /** Fixed for ever, on the JVM and as JavaScript. */
    @Test
    void bucketsStayWhatTheyAre() {
        StringBuilder variants = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            variants.append(HALF_AND_MORE.variantOf("viewer " + i).charAt(0));
        }
        assertThat(variants).hasToString("gggccccccccgggggcccc");
    }

    @Test
    void whatCannotWorkIsRefused() {
        assertThatThrownBy(() -> Experiment.named("a b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Experiment.named("a").with("x;y", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Experiment.named("a").with("x", 1).with("x", 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Experiment.named("a").with("x", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Experiment.named("a").with("x", 0).variantOf("v"))
                .isInstanceOf(IllegalStateException.class);
    }
}
