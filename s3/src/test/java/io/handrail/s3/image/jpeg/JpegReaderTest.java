package io.handrail.s3.image.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.s3.image.codec.UnsupportedImageException;
import io.handrail.s3.image.codec.UnsupportedImageException.Reason;
import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JpegReaderTest {

    @ParameterizedTest
    @CsvSource({
        "RGB, 200, 120, false, false",
        "RGB, 201, 123, false, false",
        "RGB, 201, 123, false, true",
        "RGB, 201, 123, true, false",
        "RGB, 640, 480, false, false",
        "RGB, 640, 480, true, true",
        "RGB, 64, 64, true, true",
        "GREY, 77, 33, false, true",
        "GREY, 77, 33, true, true",
        "RGB, 1, 1, false, false",
        "RGB, 3, 2, false, false",
        "RGB, 17, 16, true, false"
    })
    void itGivesWhatImageIoGives(Layout layout, int width, int height, boolean progressive, boolean fullColor)
            throws Exception {
        byte[] file = TestJpegs.file(width, height, layout, progressive, fullColor);
        Pixels read = TestJpegs.read(file, Shrink.NONE);
        assertThat(TestJpegs.difference(read, TestJpegs.byImageIo(file))).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Shrink.class)
    void aProgressiveFileGivesWhatABaselineOneGives(Shrink shrink) {
        Pixels baseline = TestJpegs.read(TestJpegs.file(601, 403, Layout.RGB, false, false), shrink);
        Pixels progressive = TestJpegs.read(TestJpegs.file(601, 403, Layout.RGB, true, false), shrink);
        assertThat(TestJpegs.difference(baseline, progressive)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Shrink.class)
    void aShrunkImageIsTheMeanOfItsPixels(Shrink shrink) {
        byte[] file = TestJpegs.file(320, 240, Layout.GREY, false, true);
        Pixels whole = TestJpegs.read(file, Shrink.NONE);
        Pixels small = TestJpegs.read(file, shrink);
        int divisor = shrink.divisor();
        long error = 0;
        for (int y = 0; y < small.height(); y++) {
            for (int x = 0; x < small.width(); x++) {
                int sum = 0;
                for (int i = 0; i < divisor * divisor; i++) {
                    sum += whole.samples()[whole.index(x * divisor + i % divisor, y * divisor + i / divisor)] & 0xFF;
                }
                error += Math.abs(sum / (divisor * divisor) - (small.samples()[small.index(x, y)] & 0xFF));
            }
        }
        assertThat(error / (double) (small.width() * small.height())).isLessThan(2.0);
    }

    @Test
    void inksWithoutAdobesMarkerAreGivenAsTheyAre() throws Exception {
        byte[] samples = TestJpegs.scene(96, 64, Layout.CMYK).samples();
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (40 * (i % 4) + 30 + i / 4 % 96 / 4);
        }
        Raster raster = Raster.createInterleavedRaster(
                new DataBufferByte(samples, samples.length), 96, 64, 96 * 4, 4, new int[] {0, 1, 2, 3}, null);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        }
        JpegReader reader = JpegReader.open(file.toByteArray());
        assertThat(reader.header().colors()).isEqualTo(JpegColors.CMYK);
        Pixels read = TestJpegs.read(file.toByteArray(), Shrink.NONE);
        assertThat(TestJpegs.difference(read, new Pixels(96, 64, Layout.CMYK, samples)))
                .isLessThan(24);
    }

    @Test
    void aFileThatEndsEarlyIsRefusedOrKept() {
        byte[] file = TestJpegs.file(320, 240, Layout.RGB, false, false);
        byte[] half = Arrays.copyOf(file, file.length / 2);
        assertThatThrownBy(() -> TestJpegs.read(half, Shrink.NONE))
                .isInstanceOfSatisfying(
                        UnsupportedImageException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.TRUNCATED));

        JpegReader reader = JpegReader.open(half);
        TestJpegs.Rows rows = new TestJpegs.Rows(reader.header(), Shrink.NONE);
        assertThat(reader.read(Shrink.NONE, Damage.KEEP, () -> {}, rows)).isFalse();
        Pixels kept = rows.image();
        Pixels whole = TestJpegs.read(file, Shrink.NONE);
        int upper = 320 * 3 * 64;
        assertThat(Arrays.copyOf(kept.samples(), upper)).isEqualTo(Arrays.copyOf(whole.samples(), upper));
        assertThat(kept.samples()[kept.samples().length - 1]).isEqualTo((byte) 128);
    }

    @Test
    void aProgressiveFileThatEndsEarlyIsCoarse() {
        byte[] file = TestJpegs.file(320, 240, Layout.RGB, true, false);
        JpegReader reader = JpegReader.open(Arrays.copyOf(file, file.length * 3 / 4));
        TestJpegs.Rows rows = new TestJpegs.Rows(reader.header(), Shrink.EIGHTH);
        assertThat(reader.read(Shrink.EIGHTH, Damage.KEEP, () -> {}, rows)).isFalse();
        Pixels whole = TestJpegs.read(file, Shrink.EIGHTH);
        assertThat(TestJpegs.difference(rows.image(), whole)).isLessThan(128);
    }

    @Test
    void tooManyScansAreRefused() {
        byte[] file = TestJpegs.file(64, 64, Layout.RGB, true, false);
        JpegReader reader = JpegReader.open(file, new JpegLimits(1_000, 1_000_000, 200, 2, 1 << 20));
        assertThatThrownBy(() -> reader.read(Shrink.NONE, Damage.KEEP, () -> {}, (samples, offset, count) -> {}))
                .isInstanceOfSatisfying(
                        UnsupportedImageException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.TOO_MANY_SCANS));
    }

    @Test
    void coefficientsThatNeedTooMuchMemoryAreRefused() {
        byte[] file = TestJpegs.file(640, 640, Layout.RGB, true, false);
        JpegReader reader = JpegReader.open(file, JpegLimits.STANDARD.withMaxBytes(1_000_000));
        assertThatThrownBy(() -> reader.read(Shrink.NONE, (samples, offset, count) -> {}))
                .isInstanceOfSatisfying(
                        UnsupportedImageException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
        assertThat(TestJpegs.read(file, Shrink.EIGHTH).width()).isEqualTo(80);
    }

    @Test
    void aPollThatThrowsEndsTheReading() {
        JpegReader reader = JpegReader.open(TestJpegs.file(64, 640, Layout.RGB, false, false));
        AtomicInteger polls = new AtomicInteger();
        Runnable poll = () -> {
            if (polls.incrementAndGet() == 3) {
                throw new IllegalStateException("no time");
            }
        };
        assertThatThrownBy(() -> reader.read(Shrink.NONE, Damage.KEEP, poll, (samples, offset, count) -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no time");
        assertThat(polls).hasValue(3);
    }
}
