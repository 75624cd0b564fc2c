package io.handrail.s3.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.handrail.s3.image.codec.Corpus;
import io.handrail.s3.image.codec.JpegEncoder;
import io.handrail.s3.image.codec.JpegOptions;
import io.handrail.s3.image.codec.Metadata;
import io.handrail.s3.image.codec.PngEncoder;
import io.handrail.s3.image.codec.Reference;
import io.handrail.s3.image.codec.UnsupportedImageException;
import io.handrail.s3.image.codec.UnsupportedImageException.Reason;
import io.handrail.s3.image.color.Profiles;
import io.handrail.s3.image.meta.ExifOfOrientation;
import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Orientation;
import io.handrail.s3.image.raster.Pictures;
import io.handrail.s3.image.raster.Pixels;
import io.handrail.s3.image.scale.Scaling;
import io.handrail.s3.image.variant.VariantParser;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every kind of file through the whole pipeline, against what ImageIO and TwelveMonkeys make of it, scaled by the scaler that
 * ScalingTest compares with the book's. What comes out is left in {@code target/corpus}, to be looked at.
 */
class CorpusIT {

    /** Of one and the same image; an image with a fault in colours, place or form is far below. */
    private static final double LEAST = 0.97;

    /** What a hostile file may take: the pipeline's own small things, and no image. */
    private static final long MAX_BYTES = 8_000_000;

    private static byte[] make(String name, byte[] file, String options) throws IOException {
        byte[] made = new ImagePipeline(ImageSettings.STANDARD)
                .make(file, VariantParser.list("v?" + options), () -> false)
                .get(0)
                .bytes();
        Path folder = Files.createDirectories(Path.of("target", "corpus"));
        Files.write(folder.resolve(name.replaceAll("[^A-Za-z0-9]+", "-") + ".png"), made);
        return made;
    }

    /** On white, so that what does not show does not count. */
    private static Pixels opaque(Pixels rgba) {
        Pixels rgb = new Pixels(rgba.width(), rgba.height(), Layout.RGB);
        byte[] from = rgba.samples();
        for (int i = 0, o = 0; o < rgb.samples().length; i += 4, o += 3) {
            int alpha = from[i + 3] & 0xFF;
            for (int c = 0; c < 3; c++) {
                rgb.samples()[o + c] = (byte) ((alpha * (from[i + c] & 0xFF) + 255 * (255 - alpha) + 127) / 255);
            }
        }
        return rgb;
    }

    private static double similarity(byte[] made, Pixels reference) {
        Pixels ours = rgba(made);
        Pixels theirs = Scaling.LANCZOS3.scale(reference, ours.width(), ours.height());
        return Pictures.similarity(opaque(ours), opaque(theirs));
    }

    @Test
    void filesOfEveryKindGiveWhatOtherDecodersGive() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>(Corpus.files());
        files.putAll(Corpus.jpegs());
        Map<String, Double> similarities = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            byte[] made = make(file.getKey(), file.getValue(), "width=40&format=png");
            similarities.put(file.getKey(), similarity(made, rgba(file.getValue())));
        }
        assertThat(similarities)
                .allSatisfy(
                        (name, similarity) -> assertThat(similarity).as(name).isGreaterThanOrEqualTo(LEAST));
    }

    private static Pixels rgba(byte[] file) {
        BufferedImage image = Reference.open(file);
        if (image.getColorModel().getColorSpace().getType() != ColorSpace.TYPE_GRAY) {
            return Reference.pixels(image, Layout.RGBA);
        }
        // In colour, ImageIO would take grey for linear light.
        Layout grey = image.getColorModel().hasAlpha() ? Layout.GREY_ALPHA : Layout.GREY;
        return Reference.pixels(Reference.buffered(Reference.pixels(image, grey)), Layout.RGBA);
    }

    @ParameterizedTest
    @CsvSource({"4000, 3000, false", "4000, 3000, true", "6000, 4000, false"})
    void photosOfTwelveAndTwentyFourMegapixelsGiveWhatImageIoGives(int width, int height, boolean progressive)
            throws IOException {
        // As fine as a photo: what is finer than the result's pixels is grey in both, and its rest is no measure.
        Pixels photo = Scaling.LANCZOS3.scale(Pictures.rings(500, 500 * height / width, Layout.RGB), width, height);
        byte[] file = JpegEncoder.encode(photo, new JpegOptions(88, progressive, false), Metadata.NONE);
        byte[] made = make(width + " " + progressive, file, "width=400&format=png");
        assertThat(similarity(made, rgba(file))).isGreaterThanOrEqualTo(LEAST);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPhotoOfAPhoneComesOutUprightAndInSrgb(int orientation) throws IOException {
        Pixels scene = Pictures.rings(640, 480, Layout.RGB);
        scene.paste(Pictures.constant(160, 120, Layout.RGB, (byte) 230, (byte) 40, (byte) 30), 0, 0);
        Metadata phone = new Metadata(Profiles.displayP3(), ExifOfOrientation.bytes(orientation));
        byte[] file = JpegEncoder.encode(scene, new JpegOptions(92, false, true), phone);
        byte[] made = make("P3 orientation " + orientation, file, "width=160&format=png");
        // ImageIO applies the profile and leaves the orientation alone.
        Pixels reference = Orientation.of(orientation).upright(rgba(file));
        assertThat(similarity(made, reference)).isGreaterThanOrEqualTo(LEAST);
    }

    @Test
    void bombsAreRefusedForWhatTheyAreWithoutMemory() throws IOException {
        byte[] png = PngEncoder.encode(Pictures.rings(40, 30, Layout.RGB), Metadata.NONE);
        ByteBuffer.wrap(png).putInt(16, 30_000).putInt(20, 30_000);
        byte[] jpeg = Reference.encode(Reference.buffered(Pictures.rings(40, 30, Layout.RGB)), "jpeg");
        int frame = indexOf(jpeg, 0xC0, 0);
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 65_500).putShort(frame + 7, (short) 65_500);
        byte[] webp = ByteBuffer.allocate(38)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(30)
                .put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII))
                .putInt(18)
                .put((byte) 0x2F)
                .putInt(16_382 | 16_382 << 14)
                .array();
        assertRefused(png, Reason.TOO_LARGE);
        assertRefused(jpeg, Reason.TOO_LARGE);
        assertRefused(webp, Reason.TOO_LARGE);
        assertRefused(scans(400), Reason.TOO_MANY_SCANS);
    }

    /** A progressive file with its last scan over and over. */
    private static byte[] scans(int count) throws IOException {
        byte[] file =
                JpegEncoder.encode(Pictures.rings(64, 64, Layout.RGB), new JpegOptions(80, true, false), Metadata.NONE);
        int last = 0;
        for (int at = indexOf(file, 0xDA, 0); at >= 0; at = indexOf(file, 0xDA, at + 1)) {
            last = at;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, last);
        for (int i = 0; i < count; i++) {
            out.write(file, last, file.length - 2 - last);
        }
        out.write(file, file.length - 2, 2);
        return out.toByteArray();
    }

    private static int indexOf(byte[] file, int marker, int from) {
        for (int i = from; i < file.length - 1; i++) {
            if (file[i] == (byte) 0xFF && file[i + 1] == (byte) marker) {
                return i;
            }
        }
        return -1;
    }

    private static void assertRefused(byte[] file, Reason reason) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        byte[] before = Arrays.copyOf(file, file.length);
        long allocated = threads.getCurrentThreadAllocatedBytes();
        try {
            make("bomb", file, "width=20&format=png");
            throw new AssertionError("The file was taken");
        } catch (UnsupportedImageException e) {
            assertThat(e.reason()).isEqualTo(reason);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - allocated).isLessThan(MAX_BYTES);
        assertThat(file).isEqualTo(before);
    }
}
