package io.handrail.s3.image.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "image/avif,image/webp,image/apng,image/*,*/*;q=0.8 | WEBP",
                "IMAGE/WebP ; q=0.5 | WEBP",
                "image/webp;q=0.001 | WEBP",
                "image/webp;q=0 | JPEG",
                "image/webp; Q=0.000, */* | JPEG",
                "image/webp;x=1;q=0.0 | JPEG",
                "image/*,*/* | JPEG",
                "image/webpx | JPEG",
                ",,; | JPEG",
                "'' | JPEG",
                "none | JPEG"
            })
    void autoIsWebpForWhoNamesIt(String accept, ImageFormat expected) {
        assertThat(ImageFormat.AUTO.choose(accept, false)).isEqualTo(expected);
    }

    @Test
    void autoKeepsTransparency() {
        assertThat(ImageFormat.AUTO.choose(null, true)).isEqualTo(ImageFormat.PNG);
    }

    @Test
    void aFormatThatIsAskedForIsNotChosenAgain() {
        assertThat(ImageFormat.GIF.choose("image/webp", true)).isEqualTo(ImageFormat.GIF);
    }

    @Test
    void autoIsNoFormatToWrite() {
        assertThatThrownBy(ImageFormat.AUTO::extension).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(ImageFormat.AUTO::mediaType).isInstanceOf(IllegalStateException.class);
    }
}
