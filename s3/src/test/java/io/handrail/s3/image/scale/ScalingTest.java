package io.handrail.s3.image.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pictures;
import io.handrail.s3.image.raster.Pixels;
import io.handrail.s3.image.raster.Region;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalingTest {

    @ParameterizedTest
    @CsvSource({"LANCZOS3, 0.9999", "IMGSCALR_BALANCED, 0.97"})
    void aPhotoThatImageIoDecodedComesOutLikeTheIdeal(Scaling scaling, double similarity) throws IOException {
        Pixels photo = throughJpeg(Pictures.rings(300, 200, Layout.RGB));
        Pixels ideal = IdealLanczos.scale(photo, Region.whole(300, 200), 100, 67);
        assertThat(Pictures.similarity(scaling.scale(photo, 100, 67), ideal)).isGreaterThan(similarity);
    }

    @Test
    void finePatternsBecomeGreyInsteadOfMoire() {
        Pixels stripes = new Pixels(400, 400, Layout.GREY);
        for (int i = 0; i < stripes.samples().length; i++) {
            stripes.samples()[i] = (byte) (i % 2 == 0 ? 0 : 255);
        }
        Pixels small = Scaling.LANCZOS3.scale(stripes, 90, 90);
        for (int x = 5; x < 85; x++) {
            assertThat(small.samples()[small.index(x, 45)] & 0xFF).isBetween(125, 130);
        }
    }

    @Test
    void aSharpEdgeRingsWithoutRunningOver() {
        Pixels edge = new Pixels(200, 4, Layout.GREY);
        for (int i = 0; i < edge.samples().length; i++) {
            edge.samples()[i] = (byte) (i % 200 < 100 ? 0 : 255);
        }
        Pixels small = Scaling.LANCZOS3.scale(edge, 50, 1);
        for (int x = 0; x < 50; x++) {
            int sample = small.samples()[x] & 0xFF;
            assertThat(sample).isBetween(x < 25 ? 0 : 215, x < 25 ? 40 : 255);
        }
    }

    @Test
    void whatIsCutAwayDoesNotShineThrough() {
        // A white frame around black.
        Pixels image = Pictures.constant(60, 60, Layout.GREY, (byte) 255);
        image.paste(new Pixels(40, 40, Layout.GREY), 10, 10);
        Pixels inner = Scaling.LANCZOS3.scale(image, new Region(10, 10, 40, 40), 13, 13);
        assertThat(inner.samples()).containsOnly(0);
        Pixels larger = Scaling.LANCZOS3.scale(image, new Region(10, 10, 40, 40), 70, 70);
        assertThat(larger.samples()).containsOnly(0);
    }

    @Test
    void aWholePartAtItsOwnSizeIsACopy() {
        Pixels image = Pictures.noise(30, 20, Layout.RGB, 1);
        Pixels part = Scaling.LANCZOS3.scale(image, new Region(7, 3, 11, 9), 11, 9);
        assertThat(Pictures.difference(part, image.cut(7, 3, 11, 9))).isZero();
    }

    @Test
    void whatIsKeptDoesNotGrowWithTheSource() {
        // 300,000 rows of 60 MB in all.
        Scaler scaler =
                Scaling.LANCZOS3.start(new ScaleSpec(Layout.GREY, 200, 300_000, Region.whole(200, 300_000), 20, 300));
        byte[] row = new byte[200];
        row[3] = 100;
        long before = allocated();
        for (int y = 0; y < 300_000; y++) {
            scaler.rows(row, 0, 1);
        }
        assertThat(allocated() - before).isLessThan(1_000_000);
        assertThat(scaler.finish().samples()).hasSize(6_000);
    }

    @Test
    void missingRowsAreAnError() {
        Scaler scaler = Scaling.LANCZOS3.start(new ScaleSpec(Layout.GREY, 8, 8, Region.whole(8, 8), 4, 4));
        scaler.rows(new byte[56], 0, 7);
        assertThatThrownBy(scaler::finish)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Only 7 rows");
    }

    @Test
    void rowsBelowTheWantedPartNeedNotCome() {
        Pixels image = Pictures.noise(8, 80, Layout.GREY, 3);
        Scaler scaler = Scaling.LANCZOS3.start(new ScaleSpec(Layout.GREY, 8, 80, new Region(0, 2, 8, 8), 4, 4));
        scaler.rows(image.samples(), 0, 10);
        Pixels expected = Scaling.LANCZOS3.scale(image, new Region(0, 2, 8, 8), 4, 4);
        assertThat(Pictures.difference(scaler.finish(), expected)).isZero();
    }

    @Test
    void moreRowsThanTheSourceHasAreAnError() {
        Scaler scaler = Scaling.LANCZOS3.start(new ScaleSpec(Layout.GREY, 8, 8, Region.whole(8, 8), 4, 4));
        assertThatThrownBy(() -> scaler.rows(new byte[100], 0, 9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scaler.rows(new byte[63], 0, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scaler.rows(new byte[64], 1, 8)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0,0,9,8", "8,0,1,1", "0,9,1,1"})
    void aRegionOutsideOfTheSourceIsRefused(double x, double y, double width, double height) {
        assertThatThrownBy(() -> new ScaleSpec(Layout.GREY, 8, 6, new Region(x, y, width, height), 4, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not inside");
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    private static Pixels throughJpeg(Pixels image) throws IOException {
        BufferedImage buffered = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                int o = image.index(x, y);
                byte[] s = image.samples();
                buffered.setRGB(x, y, ((s[o] & 0xFF) << 16) | ((s[o + 1] & 0xFF) << 8) | (s[o + 2] & 0xFF));
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(buffered, "jpeg", file);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(file.toByteArray()));
        Pixels result = new Pixels(image.width(), image.height(), Layout.RGB);
        for (int i = 0; i < image.width() * image.height(); i++) {
            int rgb = read.getRGB(i % image.width(), i / image.width());
            result.samples()[3 * i] = (byte) (rgb >> 16);
            result.samples()[3 * i + 1] = (byte) (rgb >> 8);
            result.samples()[3 * i + 2] = (byte) rgb;
        }
        return result;
    }
}
