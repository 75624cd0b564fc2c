package io.handrail.s3.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.s3.image.codec.UnsupportedImageException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JpegImagesTest {

    @ParameterizedTest
    @CsvSource({"800,600,200,150", "600,800,150,200", "500,500,200,200", "120,90,120,90", "4000,10,200,1"})
    void aPhotoIsMadeToFitAndKeepsItsProportions(int width, int height, int newWidth, int newHeight) throws Exception {
        BufferedImage small = Photos.open(JpegImages.shrink(Photos.gradient(width, height, "jpeg"), 200));
        assertThat(small.getWidth()).isEqualTo(newWidth);
        assertThat(small.getHeight()).isEqualTo(newHeight);
    }

    @Test
    void theColoursStay() throws Exception {
        BufferedImage small = Photos.open(JpegImages.shrink(Photos.gradient(800, 600, "jpeg"), 200));
        Color left = new Color(small.getRGB(2, 75));
        Color right = new Color(small.getRGB(197, 75));
        assertThat(left.getRed()).isGreaterThan(220);
        assertThat(left.getBlue()).isLessThan(35);
        assertThat(right.getBlue()).isGreaterThan(220);
        assertThat(right.getRed()).isLessThan(35);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "bmp"})
    void anotherFormatIsRefused(String format) {
        assertThatThrownBy(() -> JpegImages.shrink(Photos.gradient(40, 30, format), 20))
                .isInstanceOf(UnsupportedImageException.class)
                .hasMessageContaining("not a JPEG");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> JpegImages.shrink(new byte[0], 20)).isInstanceOf(UnsupportedImageException.class);
    }

    @Test
    void anImageThatClaimsToBeHugeIsRefusedBeforeItsMemoryIsTaken() {
        byte[] file = Photos.gradient(40, 30, "jpeg");
        claimSize(file, 65_500, 65_500);
        assertThatThrownBy(() -> JpegImages.shrink(file, 20))
                .isInstanceOf(UnsupportedImageException.class)
                .hasMessageContaining("pixels");
    }

    @Test
    void aBrokenFileGivesAnImageOrIsRefused() throws Exception {
        byte[] good = Photos.gradient(80, 60, "jpeg");
        Random random = new Random(42);
        int refused = 0;
        for (int round = 0; round < 2_000; round++) {
            byte[] file = Arrays.copyOf(good, round % 2 == 0 ? good.length : 3 + random.nextInt(good.length - 3));
            for (int i = 0; i < 3; i++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(JpegImages.shrink(file, 20)).isNotEmpty();
            } catch (UnsupportedImageException e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    /** Writes a size into the frame header (SOF0). */
    private static void claimSize(byte[] jpeg, int width, int height) {
        for (int i = 0; i < jpeg.length - 9; i++) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
                jpeg[i + 5] = (byte) (height >> 8);
                jpeg[i + 6] = (byte) height;
                jpeg[i + 7] = (byte) (width >> 8);
                jpeg[i + 8] = (byte) width;
                return;
            }
        }
        throw new AssertionError("no frame header");
    }
}
