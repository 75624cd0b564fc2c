package io.handrail.s3.image.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.s3.image.codec.UnsupportedImageException.Reason;
import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pictures;
import io.handrail.s3.image.raster.Pixels;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDecoderTest {

    static Map<String, byte[]> files() {
        return Corpus.files();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFileIsReadAsAnotherDecoderReadsIt(String name) {
        byte[] file = files().get(name);
        Pixels image = ImageDecoder.decode(file, DecodePolicy.STRICT).pixels();
        assertThat(image.layout().name()).isEqualTo(name.substring(name.indexOf(' ') + 1, name.indexOf(':')));
        Pixels expected = Reference.decode(file, image.layout());
        hideInvisible(image);
        hideInvisible(expected);
        // Of 16 bits others cut off the lower ones.
        assertThat(Pictures.difference(image, expected)).isLessThanOrEqualTo(name.contains("16 bit") ? 1 : 0);
    }

    static java.util.stream.Stream<String> names() {
        return files().keySet().stream();
    }

    static void hideInvisible(Pixels image) {
        int channels = image.layout().channels();
        for (int i = 0; image.layout().hasAlpha() && i < image.samples().length; i += channels) {
            if (image.samples()[i + channels - 1] == 0) {
                Arrays.fill(image.samples(), i, i + channels, (byte) 0);
            }
        }
    }

    @Test
    void rowsAreTheImage() {
        for (byte[] file : files().values()) {
            Pixels whole = ImageDecoder.decode(file, DecodePolicy.STRICT).pixels();
            Pixels[] rows = new Pixels[1];
            int[] filled = {0};
            ImageDecoder.decodeRows(file, DecodePolicy.STRICT, new RowSink() {
                @Override
                public void start(int width, int height, Layout layout, Metadata metadata) {
                    rows[0] = new Pixels(width, height, layout);
                }

                @Override
                public void rows(byte[] samples, int offset, int count) {
                    int length = count * rows[0].width() * rows[0].layout().channels();
                    System.arraycopy(samples, offset, rows[0].samples(), filled[0], length);
                    filled[0] += length;
                }
            });
            assertThat(Pictures.difference(whole, rows[0])).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png RGB: ImageIO", "png RGBA: interlaced", "gif RGB: ImageIO"})
    void aTruncatedFileIsRefusedOrKeptAsFarAsItGoes(String name) {
        byte[] file = files().get(name);
        byte[] cut = Arrays.copyOf(file, file.length * 3 / 5);
        assertThatThrownBy(() -> ImageDecoder.decode(cut, DecodePolicy.STRICT))
                .isInstanceOfSatisfying(
                        UnsupportedImageException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.TRUNCATED));
        DecodedImage kept = ImageDecoder.decode(cut, new DecodePolicy(ImageLimits.STANDARD, true, () -> false));
        assertThat(kept.complete()).isFalse();
        Pixels whole = ImageDecoder.decode(file, DecodePolicy.STRICT).pixels();
        int first = whole.width() * whole.layout().channels();
        if (kept.pixels().layout() == whole.layout() && !name.contains("interlaced")) {
            assertThat(Arrays.copyOf(kept.pixels().samples(), first)).isEqualTo(Arrays.copyOf(whole.samples(), first));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theClockIsLookedAt(String name) {
        assertThatThrownBy(() -> ImageDecoder.decode(
                        files().get(name), new DecodePolicy(ImageLimits.STANDARD, true, () -> true)))
                .isInstanceOfSatisfying(
                        UnsupportedImageException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.OUT_OF_TIME));
    }

    @Test
    void aBombIsRefusedBeforeMemoryIsGivenToIt() {
        byte[] file = PngEncoder.encode(Pictures.rings(30, 30, Layout.RGB), Metadata.NONE);
        file[16] = 0;
        file[18] = 0x75;
        file[19] = 0x30;
        file[22] = 0x75;
        file[23] = 0x30;
        assertThatThrownBy(() -> ImageDecoder.decode(file, DecodePolicy.STRICT))
                .isInstanceOf(UnsupportedImageException.class)
                .hasMessageContaining("900000000 pixels");
    }

    @ParameterizedTest
    @CsvSource({"0", "40", "400"})
    void aWebpFileWhosePixelsHaveAnotherSizeThanItsHeaderIsRefused(int added) {
        byte[] exif = {'I', 'I', 42, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        byte[] file = WebpEncoder.encode(
                Pictures.rings(30, 30, Layout.RGB), WebpOptions.quality(80), new Metadata(null, exif));
        file[24] += (byte) added;
        if (added == 0) {
            DecodedImage image = ImageDecoder.decode(file, DecodePolicy.STRICT);
            assertThat(image.metadata().exif()).isEqualTo(exif);
        } else {
            assertThatThrownBy(() -> ImageDecoder.decode(file, DecodePolicy.STRICT))
                    .isInstanceOf(UnsupportedImageException.class)
                    .hasMessageContaining("another size");
        }
    }

    @Test
    void theProfileOfAPngFileIsFoundAndALyingOneIsLeftOut() {
        byte[] icc = java.awt.color.ICC_Profile.getInstance(java.awt.color.ColorSpace.CS_sRGB)
                .getData();
        Pixels image = Pictures.rings(30, 30, Layout.RGB);
        byte[] file = PngEncoder.encode(image, new Metadata(icc, new byte[] {'M', 'M', 0, 42}));
        Metadata metadata = ImageDecoder.decode(file, DecodePolicy.STRICT).metadata();
        assertThat(metadata.icc()).isEqualTo(icc);
        assertThat(metadata.exif()).containsExactly('M', 'M', 0, 42);
        byte[] huge = PngEncoder.encode(image, new Metadata(new byte[64 << 20], null));
        assertThat(ImageDecoder.decode(huge, DecodePolicy.STRICT).metadata().icc())
                .isNull();
    }

    @Test
    void jpegIsForAnotherDecoder() {
        byte[] file = Reference.encode(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg");
        assertThatThrownBy(() -> ImageDecoder.decode(file, DecodePolicy.STRICT))
                .isInstanceOf(UnsupportedImageException.class);
    }
}
