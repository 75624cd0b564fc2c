package io.handrail.s3.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.core.Environment;
import io.handrail.s3.S3ObjectEvent;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThumbnailsTest {

    private final Thumbnails thumbnails = new Thumbnails("out", "thumbnails/", 200);

    private static S3ObjectEvent photo(String bucket, String key) {
        return new S3ObjectEvent("ObjectCreated:Put", null, null, bucket, key, OptionalLong.empty(), null, null, null);
    }

    @Test
    void aThumbnailAmongThePhotosIsRefusedBecauseItWouldBeOneItself() {
        S3ObjectEvent photo = photo("out", "lake.jpg");
        thumbnails.requireNoCircle(photo, "thumbnails/lake.jpg");
        assertThatThrownBy(() -> thumbnails.requireNoCircle(photo, "lake.thumbnail.jpg"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("s3://out/lake.thumbnail.jpg")
                .hasMessageContaining("a prefix that no upload has");
        assertThatThrownBy(() -> new Thumbnails("out", "", 200).requireNoCircle(photo, "lake.jpg"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aBucketOfTheirOwnTakesThumbnailsUnderAnyKey() {
        S3ObjectEvent photo = photo("photos", "lake.jpg");
        thumbnails.requireNoCircle(photo, "lake.thumbnail.jpg");
        new Thumbnails("out", "", 200).requireNoCircle(photo, "lake.jpg");
        assertThat(new Thumbnails("out", "", 200).holds("out", "lake.jpg")).isFalse();
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
