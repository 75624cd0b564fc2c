package io.handrail.s3.image.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.s3.image.codec.internal.header.PngHeader;
import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pictures;
import io.handrail.s3.image.raster.Pixels;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngEncoderTest {

    @ParameterizedTest
    @CsvSource({"GREY,0", "GREY_ALPHA,4", "RGB,2", "RGBA,6"})
    void nothingIsLost(Layout layout, int color) {
        for (Pixels image : new Pixels[] {
            Pictures.noise(61, 47, layout, 3), Pictures.rings(61, 47, layout), Pictures.noise(1, 1_000, layout, 4)
        }) {
            byte[] file = PngEncoder.encode(image, Metadata.NONE);
            assertThat(Pictures.difference(image, Reference.decode(file, layout)))
                    .isZero();
        }
        assertThat(PngHeader.read(PngEncoder.encode(Pictures.noise(61, 47, layout, 3), Metadata.NONE))
                        .color())
                .isEqualTo(color);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "3,2", "4,2", "5,4", "16,4", "17,8", "256,8"})
    void fewColoursBecomeAPalette(int colors, int depth) {
        for (Layout layout : new Layout[] {Layout.RGB, Layout.RGBA}) {
            Pixels image = colored(37, 29, layout, colors);
            byte[] file = PngEncoder.encode(image, Metadata.NONE);
            PngHeader header = PngHeader.read(file);
            assertThat(header.color()).isEqualTo(3);
            assertThat(header.depth()).isEqualTo(depth);
            assertThat(Pictures.difference(image, Reference.decode(file, layout)))
                    .isZero();
        }
    }

    @Test
    void colourAndAlphaThatSayNothingAreLeftOut() {
        Pixels grey = Pictures.noise(40, 40, Layout.GREY, 6);
        Pixels wide = new Pixels(40, 40, Layout.RGBA);
        Pixels opaque = Pictures.noise(40, 40, Layout.RGBA, 7);
        for (int i = 0; i < 1_600; i++) {
            for (int c = 0; c < 3; c++) {
                wide.samples()[4 * i + c] = grey.samples()[i];
            }
            wide.samples()[4 * i + 3] = -1;
            opaque.samples()[4 * i + 3] = -1;
        }
        byte[] greyFile = PngEncoder.encode(wide, Metadata.NONE);
        assertThat(PngHeader.read(greyFile).color()).isZero();
        assertThat(Pictures.difference(grey, Reference.decode(greyFile, Layout.GREY)))
                .isZero();
        byte[] rgbFile = PngEncoder.encode(opaque, Metadata.NONE);
        assertThat(PngHeader.read(rgbFile).color()).isEqualTo(2);
        assertThat(Pictures.difference(opaque, Reference.decode(rgbFile, Layout.RGBA)))
                .isZero();
    }

    @Test
    void filteringPays() {
        Pixels image = Pictures.rings(300, 200, Layout.RGB);
        int theirs = Reference.encode(Reference.buffered(image), "png").length;
        assertThat(PngEncoder.encode(image, Metadata.NONE).length).isLessThan(theirs * 105 / 100);
        assertThat(PngEncoder.encode(image, 9, Metadata.NONE).length)
                .isLessThanOrEqualTo(PngEncoder.encode(image, 1, Metadata.NONE).length);
    }

    @Test
    void inkIsRefused() {
        assertThatThrownBy(() -> PngEncoder.encode(Pictures.rings(8, 8, Layout.CMYK), Metadata.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Pixels colored(int width, int height, Layout layout, int colors) {
        Random random = new Random(colors);
        byte[][] palette = new byte[colors][layout.channels()];
        for (byte[] color : palette) {
            random.nextBytes(color);
        }
        Pixels image = new Pixels(width, height, layout);
        for (int i = 0; i < width * height; i++) {
            int color = i < colors ? i : random.nextInt(colors);
            System.arraycopy(palette[color], 0, image.samples(), i * layout.channels(), layout.channels());
        }
        return image;
    }
}
