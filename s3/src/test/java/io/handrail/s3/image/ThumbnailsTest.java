package io.handrail.s3.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.core.Environment;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThumbnailsTest {

    private final Thumbnails thumbnails = new Thumbnails("out", "thumbnails/", 200);

    @ParameterizedTest
    @CsvSource({
        "lake.jpg,thumbnails/lake.jpg",
        "2026/lake.jpeg,thumbnails/2026/lake.jpg",
        "lake,thumbnails/lake.jpg",
        "v1.2/lake,thumbnails/v1.2/lake.jpg",
        "a/.hidden,thumbnails/a/.hidden.jpg"
    })
    void theKeyKeepsThePathAndGetsTheNewExtension(String key, String expected) {
        assertThat(thumbnails.keyFor(key)).isEqualTo(expected);
    }

    @Test
    void whatLiesWhereThumbnailsAreWrittenIsKnown() {
        assertThat(thumbnails.holds("out", "thumbnails/lake.jpg")).isTrue();
        assertThat(thumbnails.holds("out", "lake.jpg")).isFalse();
        assertThat(thumbnails.holds("photos", "thumbnails/lake.jpg")).isFalse();
    }

    @Test
    void theEnvironmentConfiguresIt() throws Exception {
        Map<String, String> variables = Map.of("THUMBNAIL_BUCKET", "b", "THUMBNAIL_SIZE", "320");
        assertThat(Environment.with(variables, Thumbnails::fromEnvironment))
                .isEqualTo(new Thumbnails("b", "thumbnails/", 320));
    }

    @Test
    void aMissingBucketIsNamed() {
        assertThatThrownBy(() -> Environment.with(Map.of(), Thumbnails::fromEnvironment))
                .hasMessageContaining("THUMBNAIL_BUCKET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"big", "0", "-1", "4097", "1e3"})
    void aSizeThatIsNoneIsRefused(String size) {
        Map<String, String> variables = Map.of("THUMBNAIL_BUCKET", "b", "THUMBNAIL_SIZE", size);
        assertThatThrownBy(() -> Environment.with(variables, Thumbnails::fromEnvironment))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(size);
    }
}
