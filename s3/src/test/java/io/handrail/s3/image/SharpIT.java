package io.handrail.s3.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.s3.image.codec.Corpus;
import io.handrail.s3.image.codec.JpegEncoder;
import io.handrail.s3.image.codec.JpegOptions;
import io.handrail.s3.image.codec.Metadata;
import io.handrail.s3.image.codec.Reference;
import io.handrail.s3.image.color.Profiles;
import io.handrail.s3.image.meta.ExifOfOrientation;
import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pictures;
import io.handrail.s3.image.raster.Pixels;
import io.handrail.s3.image.scale.Scaling;
import io.handrail.s3.image.variant.VariantParser;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The corpus, photos and what phones make of them, against what sharp makes of the same files in the same size. Both scale
 * with Lanczos's kernel of three lobes. What sharp made is left in {@code target/corpus-sharp}, to be looked at.
 */
class SharpIT {

    /** A sample in three differs by one, from rounding. */
    private static final double OF_PHOTOS = 0.999;

    /** Noise and sharp edges of alpha in 800 pixels, where a difference of a few steps is a large part of an image. */
    private static final double OF_FILES = 0.995;

    /** sharp has libwebp shrink the image while it is read, by another kernel. */
    private static final double OF_WEBP = 0.985;

    /** By the same profile; colours that sRGB has not are cut off before black is made black in ours, and after in sharp. */
    private static final double OF_INKS = 0.97;

    /**
     * Without a profile, sharp supposes the inks of a press and its duller colours, and ours are ideal inks (see Ink). What
     * is left is the form: with inverted inks it would be far below zero.
     */
    private static final double OF_BARE_INKS = 0.6;

    private static Pixels make(byte[] file, int width) {
        return opaque(new ImagePipeline(ImageSettings.STANDARD)
                .make(file, VariantParser.list("v?width=" + width + "&format=png"), () -> false)
                .get(0)
                .bytes());
    }

    /** On white, so that what does not show does not count. */
    private static Pixels opaque(byte[] png) {
        BufferedImage image = Reference.open(png);
        boolean grey = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
        boolean alpha = image.getColorModel().hasAlpha();
        Pixels from = Reference.pixels(
                image, grey ? (alpha ? Layout.GREY_ALPHA : Layout.GREY) : (alpha ? Layout.RGBA : Layout.RGB));
        Pixels to = new Pixels(from.width(), from.height(), Layout.RGB);
        int channels = from.layout().channels();
        for (int pixel = 0; pixel < from.width() * from.height(); pixel++) {
            int opacity = alpha ? from.samples()[pixel * channels + channels - 1] & 0xFF : 255;
            for (int c = 0; c < 3; c++) {
                int sample = from.samples()[pixel * channels + (grey ? 0 : c)] & 0xFF;
                to.samples()[pixel * 3 + c] = (byte) ((opacity * sample + 255 * (255 - opacity) + 127) / 255);
            }
        }
        return to;
    }

    private static Map<String, Double> similarities(Map<String, byte[]> files, int width) throws Exception {
        Map<String, Pixels> ours = new LinkedHashMap<>();
        files.forEach((name, file) -> ours.put(name, make(file, width)));
        Map<String, Double> similarities = new TreeMap<>();
        Path folder = Files.createDirectories(Path.of("target", "corpus-sharp"));
        for (Map.Entry<String, byte[]> theirs : Sharp.resized(files, ours).entrySet()) {
            String name = theirs.getKey();
            Files.write(
                    folder.resolve(name.replaceAll("[^A-Za-z0-9]+", "-") + "-" + width + ".png"), theirs.getValue());
            similarities.put(name, Pictures.similarity(ours.get(name), opaque(theirs.getValue())));
        }
        return similarities;
    }

    private static void assertAlike(Map<String, byte[]> files, int width, double least) throws Exception {
        Map<String, Double> similarities = similarities(files, width);
        assertThat(similarities)
                .isNotEmpty()
                .allSatisfy(
                        (name, similarity) -> assertThat(similarity).as(name).isGreaterThanOrEqualTo(least));
    }

    /** Without BMP, which sharp does not read. */
    private static Map<String, byte[]> corpus(boolean webp) {
        Map<String, byte[]> files = new LinkedHashMap<>(Corpus.files());
        files.putAll(Corpus.jpegs());
        files.keySet().removeIf(name -> name.startsWith("bmp") || name.startsWith("webp") != webp);
        return files;
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 20})
    void filesOfEveryKindGiveWhatSharpGives(int width) throws Exception {
        assertAlike(corpus(false), width, OF_FILES);
        assertAlike(corpus(true), width, OF_WEBP);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 777})
    void photosGiveWhatSharpGives(int width) throws Exception {
        Map<String, byte[]> photos = new LinkedHashMap<>();
        for (boolean progressive : new boolean[] {false, true}) {
            Pixels photo = Scaling.LANCZOS3.scale(Pictures.rings(500, 375, Layout.RGB), 4_000, 3_000);
            JpegOptions options = new JpegOptions(88, progressive, false);
            photos.put("photo progressive " + progressive, JpegEncoder.encode(photo, options, Metadata.NONE));
        }
        assertAlike(photos, width, OF_PHOTOS);
    }

    @Test
    void photosOfPhonesComeOutUprightAndInSrgb() throws Exception {
        Map<String, byte[]> photos = new LinkedHashMap<>();
        for (int orientation = 1; orientation <= 8; orientation++) {
            Pixels scene = Pictures.rings(640, 480, Layout.RGB);
            scene.paste(Pictures.constant(160, 120, Layout.RGB, (byte) 230, (byte) 40, (byte) 30), 0, 0);
            Metadata phone = new Metadata(Profiles.displayP3(), ExifOfOrientation.bytes(orientation));
            photos.put(
                    "P3 orientation " + orientation,
                    JpegEncoder.encode(scene, new JpegOptions(92, false, true), phone));
        }
        assertAlike(photos, 160, OF_PHOTOS);
    }

    @Test
    void inksWithoutAProfileAreTakenForIdealOnes() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : new String[] {"ycck.jpg", "ycck-progressive.jpg", "cmyk.jpg"}) {
            files.put(name, resource(name));
        }
        assertAlike(files, 64, OF_BARE_INKS);
    }

    @Test
    void inksWithTheProfileOfAPressHaveItsColoursAndItsBlackIsBlack() throws Exception {
        assertAlike(Map.of("cmyk with profile", Sharp.printed(resource("ycck.png"))), 64, OF_INKS);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = SharpIT.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
