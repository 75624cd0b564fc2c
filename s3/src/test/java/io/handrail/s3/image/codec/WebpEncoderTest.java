package io.handrail.s3.image.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pictures;
import io.handrail.s3.image.raster.Pixels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** On Linux, where the library is; read back by TwelveMonkeys. */
class WebpEncoderTest {

    @ParameterizedTest
    @EnumSource(
            value = Layout.class,
            names = {"CMYK"},
            mode = EnumSource.Mode.EXCLUDE)
    void losslessLosesNothing(Layout layout) {
        Pixels image = Pictures.rings(61, 47, layout);
        // What cannot be seen is not kept.
        for (int i = layout.channels() - 1; layout.hasAlpha() && i < image.samples().length; i += layout.channels()) {
            image.samples()[i] |= 1;
        }
        byte[] file = WebpEncoder.encode(image, WebpOptions.losslessly(), Metadata.NONE);
        assertThat(Pictures.difference(image, Reference.decode(file, layout))).isZero();
        assertThat(ImageHeader.read(file)).isEqualTo(new ImageHeader(ImageType.WEBP, 61, 47, 1));
    }

    @ParameterizedTest
    @CsvSource({"95,0.97", "80,0.92", "30,0.80"})
    void lossyLooksLikeTheImage(int quality, double similarity) {
        Pixels image = Pictures.rings(200, 150, Layout.RGB);
        byte[] file = WebpEncoder.encode(image, WebpOptions.quality(quality), Metadata.NONE);
        assertThat(Pictures.similarity(image, Reference.decode(file, Layout.RGB)))
                .isGreaterThan(similarity);
    }

    @Test
    void transparencySurvivesLossyFiles() {
        Pixels image = Pictures.rings(80, 60, Layout.RGBA);
        byte[] file = WebpEncoder.encode(image, WebpOptions.quality(90), Metadata.NONE);
        Pixels back = Reference.decode(file, Layout.RGBA);
        for (int i = 3; i < image.samples().length; i += 4) {
            assertThat(back.samples()[i]).isEqualTo(image.samples()[i]);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Layout.class,
            names = {"RGB", "RGBA"})
    void aProfileAndExifGoIntoTheContainer(Layout layout) {
        Pixels image = Pictures.rings(33, 21, layout);
        byte[] exif = "II*\0\b\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        byte[] icc = java.awt.color.ICC_Profile.getInstance(java.awt.color.ColorSpace.CS_sRGB)
                .getData();
        byte[] plain = WebpEncoder.encode(image, WebpOptions.quality(90), Metadata.NONE);
        byte[] file = WebpEncoder.encode(image, WebpOptions.quality(90), new Metadata(icc, exif));
        String text = new String(file, StandardCharsets.ISO_8859_1);
        assertThat(text.indexOf("EXIF")).isGreaterThan(text.indexOf("VP8 "));
        int profile = text.indexOf("ICCP") + 8;
        assertThat(Arrays.copyOfRange(file, profile, profile + icc.length)).isEqualTo(icc);
        assertThat(ImageHeader.read(file)).isEqualTo(ImageHeader.read(plain));
        assertThat(Pictures.difference(Reference.decode(plain, layout), Reference.decode(file, layout)))
                .isZero();
    }

    @Test
    void whatLibwebpCannotHoldIsRefusedBeforeItIsAsked() {
        assertThatThrownBy(() ->
                        WebpEncoder.encode(new Pixels(16_384, 1, Layout.RGB), WebpOptions.quality(80), Metadata.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16383");
        assertThatThrownBy(
                        () -> WebpEncoder.encode(new Pixels(1, 1, Layout.CMYK), WebpOptions.quality(80), Metadata.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyThreadsMayWriteAtOnce() {
        Pixels image = Pictures.rings(64, 64, Layout.RGB);
        byte[] expected = WebpEncoder.encode(image, WebpOptions.quality(80), Metadata.NONE);
        assertThat(Stream.generate(() -> image)
                        .limit(64)
                        .parallel()
                        .map(i -> WebpEncoder.encode(i, WebpOptions.quality(80), Metadata.NONE)))
                .allMatch(file -> Arrays.equals(file, expected));
    }

    @Test
    void theLibraryIsNotLeftInTheTemporaryDirectory() throws Exception {
        assertThat(WebpEncoder.isAvailable()).isTrue();
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files).noneMatch(f -> f.getFileName().toString().startsWith("handrail-webp"));
        }
    }
}
