package io.handrail.s3.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.s3.image.codec.GifAnimation;
import io.handrail.s3.image.codec.ImageHeader;
import io.handrail.s3.image.codec.ImageLimits;
import io.handrail.s3.image.codec.ImageType;
import io.handrail.s3.image.codec.JpegEncoder;
import io.handrail.s3.image.codec.JpegOptions;
import io.handrail.s3.image.codec.Metadata;
import io.handrail.s3.image.codec.PngEncoder;
import io.handrail.s3.image.codec.UnsupportedImageException;
import io.handrail.s3.image.codec.UnsupportedImageException.Reason;
import io.handrail.s3.image.codec.WebpEncoder;
import io.handrail.s3.image.codec.WebpOptions;
import io.handrail.s3.image.color.Background;
import io.handrail.s3.image.jpeg.JpegReader;
import io.handrail.s3.image.meta.Exif;
import io.handrail.s3.image.meta.ExifOfOrientation;
import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Orientation;
import io.handrail.s3.image.raster.Pictures;
import io.handrail.s3.image.raster.Pixels;
import io.handrail.s3.image.scale.Scaling;
import io.handrail.s3.image.variant.Gravity;
import io.handrail.s3.image.variant.ImageFormat;
import io.handrail.s3.image.variant.Variant;
import io.handrail.s3.image.variant.VariantParser;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImagePipelineTest {

    private static final ImagePipeline PIPELINE = new ImagePipeline(ImageSettings.STANDARD);

    private static List<ImageFile> make(byte[] file, String variants) {
        return PIPELINE.make(file, VariantParser.list(variants), () -> false);
    }

    private static BufferedImage one(byte[] file, String options) {
        return Photos.open(make(file, "v?" + options).get(0).bytes());
    }

    private static byte[] jpeg(Pixels image, Metadata metadata) {
        return JpegEncoder.encode(image, JpegOptions.quality(95), metadata);
    }

    private static Reason refusal(ImagePipeline pipeline, byte[] file) {
        try {
            pipeline.make(file, VariantParser.list("v?width=20"), () -> false);
        } catch (UnsupportedImageException e) {
            return e.reason();
        }
        throw new AssertionError("The file was taken");
    }

    @ParameterizedTest
    @CsvSource({"800,600,200,150", "600,800,150,200", "500,500,200,200", "120,90,120,90", "2000,10,200,1"})
    void aPhotoIsMadeToFitAndKeepsItsProportions(int width, int height, int newWidth, int newHeight) {
        BufferedImage small = one(Photos.gradient(width, height, "jpeg"), "width=200&height=200");
        assertThat(small.getWidth()).isEqualTo(newWidth);
        assertThat(small.getHeight()).isEqualTo(newHeight);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp", "tiff"})
    void theColoursStayWhateverTheFormatIs(String format) {
        for (ImageFormat to : List.of(ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.GIF)) {
            BufferedImage small = one(
                    Photos.gradient(800, 600, format),
                    "width=200&format=" + to.name().toLowerCase(Locale.ROOT));
            Color left = new Color(small.getRGB(2, 75));
            Color right = new Color(small.getRGB(197, 75));
            assertThat(left.getRed()).isGreaterThan(220);
            assertThat(left.getBlue()).isLessThan(35);
            assertThat(right.getBlue()).isGreaterThan(220);
            assertThat(right.getRed()).isLessThan(35);
        }
    }

    @Test
    void oneDecodingServesAllVariantsInTheirOrder() {
        AtomicInteger polls = new AtomicInteger();
        byte[] file = Photos.gradient(1_600, 1_200, "jpeg");
        List<Variant> variants = VariantParser.list(
                "small?width=200; card?mode=cover&width=300&height=300&format=webp;" + " large?width=1200&format=png");
        PIPELINE.make(file, variants.subList(2, 3), () -> polls.incrementAndGet() < 0);
        int alone = polls.getAndSet(0);
        List<ImageFile> files = PIPELINE.make(file, variants, () -> polls.incrementAndGet() < 0);
        assertThat(polls).hasValue(alone);
        assertThat(files).extracting(f -> f.variant().name()).containsExactly("small", "card", "large");
        assertThat(files)
                .extracting(f -> ImageHeader.read(f.bytes()))
                .containsExactly(
                        new ImageHeader(ImageType.JPEG, 200, 150, 1),
                        new ImageHeader(ImageType.WEBP, 300, 300, 1),
                        new ImageHeader(ImageType.PNG, 1_200, 900, 1));
        assertThat(files).extracting(f -> f.keyFor("a/lake.jpg")).contains("card/a/lake.jpg.webp");
    }

    @ParameterizedTest
    @ValueSource(ints = {97, 201, 390, 799, 1_600})
    void shrinkingWhileDecodingLooksLikeScalingAllOfIt(int width) {
        Pixels photo = Pictures.rings(1_600, 1_200, Layout.RGB);
        byte[] file = jpeg(photo, Metadata.NONE);
        Pixels expected = Scaling.LANCZOS3.scale(photo, width, (int) Math.round(width * 0.75));
        BufferedImage made = one(file, "format=png&width=" + width);
        long error = 0;
        for (int y = 0; y < expected.height(); y++) {
            for (int x = 0; x < expected.width(); x++) {
                int green = expected.samples()[expected.index(x, y) + 1] & 0xFF;
                error += Math.abs(green - (made.getRGB(x, y) >> 8 & 0xFF));
            }
        }
        assertThat(error / (double) (expected.width() * expected.height())).isLessThan(3);
    }

    @ParameterizedTest
    @EnumSource
    void aPhotoComesOutUpright(Orientation orientation) {
        Pixels seen = Pictures.rings(80, 60, Layout.RGB);
        seen.paste(Pictures.constant(20, 20, Layout.RGB, (byte) 255, (byte) 0, (byte) 0), 0, 0);
        Orientation inverse = orientation == Orientation.QUARTER_LEFT
                ? Orientation.QUARTER_RIGHT
                : orientation == Orientation.QUARTER_RIGHT ? Orientation.QUARTER_LEFT : orientation;
        Pixels stored = inverse.upright(seen);
        Metadata turned = new Metadata(
                null, ExifOfOrientation.bytes(List.of(Orientation.values()).indexOf(orientation) + 1));
        for (byte[] file : List.of(
                jpeg(stored, turned),
                PngEncoder.encode(stored, turned),
                WebpEncoder.encode(stored, WebpOptions.quality(95), turned))) {
            BufferedImage made = one(file, "width=40&format=png");
            assertThat(made.getWidth()).isEqualTo(40);
            Color corner = new Color(made.getRGB(4, 4));
            assertThat(corner.getRed()).isGreaterThan(200);
            assertThat(corner.getGreen()).isLessThan(60);
        }
    }

    @Test
    void transparencyIsKeptOrPutOnTheBackground() {
        Pixels glass = Pictures.constant(40, 40, Layout.RGBA, (byte) 255, (byte) 0, (byte) 0, (byte) 0);
        byte[] file = PngEncoder.encode(glass, Metadata.NONE);
        Color green = new Color(one(file, "width=20&background=00ff00").getRGB(5, 5));
        assertThat(green.getGreen()).isGreaterThan(250);
        assertThat(green.getRed()).isLessThan(5);
        assertThat(one(file, "width=20&format=png").getRGB(5, 5) >>> 24).isZero();
    }

    @Test
    void autoIsWhatTheRequesterNamesAndTheImageNeeds() {
        byte[] opaque = Photos.gradient(40, 40, "png");
        byte[] glass = PngEncoder.encode(Pictures.rings(40, 40, Layout.RGBA), Metadata.NONE);
        List<Variant> auto = List.of(VariantParser.query("v", Map.of("width", "20", "format", "auto")));
        assertThat(PIPELINE.make(opaque, auto, () -> false).get(0).format()).isEqualTo(ImageFormat.JPEG);
        assertThat(PIPELINE.make(glass, auto, () -> false).get(0).format()).isEqualTo(ImageFormat.PNG);
        assertThat(PIPELINE.make(glass, auto, "image/avif,image/webp,*/*", () -> false)
                        .get(0)
                        .format())
                .isEqualTo(ImageFormat.WEBP);
    }

    @Test
    void onlyTheCopyrightIsKeptAndOnlyWhereAsked() {
        Exif owned = new Exif(Orientation.HALF_TURN, "© Ana Müller");
        byte[] file = jpeg(Pictures.rings(40, 40, Layout.RGB), new Metadata(null, owned.withCopyrightOnly()));
        ImagePipeline keeping = new ImagePipeline(ImageSettings.STANDARD.keepingCopyright());
        List<Variant> variants = VariantParser.list("v?width=20");
        byte[] kept = keeping.make(file, variants, () -> false).get(0).bytes();
        assertThat(copyrightIn(kept)).isEqualTo("© Ana Müller");
        assertThat(copyrightIn(PIPELINE.make(file, variants, () -> false).get(0).bytes()))
                .isNull();
    }

    private static @Nullable String copyrightIn(byte[] jpeg) {
        byte[] exif = JpegReader.open(jpeg).header().metadata().exif();
        return exif == null ? null : Exif.read(exif).copyright();
    }

    @Test
    void anAnimationStaysOneWhereAsked() {
        GifAnimation gif = new GifAnimation();
        gif.start(60, 40, 0);
        for (int i = 0; i < 3; i++) {
            Pixels frame = Pictures.constant(60, 40, Layout.RGB, (byte) (80 * i), (byte) 20, (byte) 200);
            gif.frame(frame, 100);
        }
        List<ImageFile> files = make(
                gif.finish(),
                "still?width=30; gif?width=30&format=gif&animated=true;"
                        + " webp?mode=cover&width=20&height=20&gravity=attention&format=webp&animated=true;"
                        + " first?width=30&format=webp");
        assertThat(files)
                .extracting(f -> ImageHeader.read(f.bytes()))
                .containsExactly(
                        new ImageHeader(ImageType.JPEG, 30, 20, 1),
                        new ImageHeader(ImageType.GIF, 30, 20, 3),
                        new ImageHeader(ImageType.WEBP, 20, 20, 3),
                        new ImageHeader(ImageType.WEBP, 30, 20, 1));
        List<ImageFile> back = make(files.get(2).bytes(), "v?width=10&format=gif&animated=true");
        assertThat(ImageHeader.read(back.get(0).bytes())).isEqualTo(new ImageHeader(ImageType.GIF, 10, 10, 3));
    }

    @Test
    void aFileThatEndsEarlyIsRefusedUnlessItsRestIsWanted() {
        ImagePipeline keeping = new ImagePipeline(ImageSettings.STANDARD.keepingTruncated());
        Pixels rings = Pictures.rings(400, 300, Layout.RGB);
        for (byte[] file : List.of(jpeg(rings, Metadata.NONE), PngEncoder.encode(rings, Metadata.NONE))) {
            byte[] half = Arrays.copyOf(file, file.length / 2);
            assertThat(refusal(PIPELINE, half)).isEqualTo(Reason.TRUNCATED);
            assertThat(keeping.make(half, VariantParser.list("v?width=100"), () -> false))
                    .singleElement()
                    .satisfies(made ->
                            assertThat(ImageHeader.read(made.bytes()).height()).isEqualTo(75));
        }
    }

    @Test
    void whatClaimsToBeHugeIsRefusedBeforeMemoryIsTaken() {
        byte[] jpeg = Photos.gradient(40, 30, "jpeg");
        claimSize(jpeg, 65_500, 65_500);
        byte[] png = PngEncoder.encode(Pictures.rings(40, 30, Layout.RGB), Metadata.NONE);
        ByteBuffer.wrap(png).putInt(16, 30_000).putInt(20, 30_000);
        // RIFF, WEBP, VP8L with 16383 x 16383 pixels, and nothing else: 38 bytes with a little padding.
        byte[] webp = ByteBuffer.allocate(38)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(30)
                .put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII))
                .putInt(18)
                .put((byte) 0x2F)
                .putInt(16_382 | 16_382 << 14)
                .array();
        for (byte[] bomb : List.of(jpeg, png, webp)) {
            assertThat(refusal(PIPELINE, bomb)).isEqualTo(Reason.TOO_LARGE);
        }
    }

    @Test
    void theLimitsAreTheFunctions() {
        byte[] file = Photos.gradient(100, 80, "jpeg");
        ImageSettings settings = ImageSettings.STANDARD;
        assertThat(refusal(new ImagePipeline(settings.withMaxBytes(100)), file)).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal(new ImagePipeline(settings.withLimits(new ImageLimits(7_000, 7_000, 500, 9, 1))), file))
                .isEqualTo(Reason.TOO_LARGE);
        Pixels image = Pictures.rings(64, 64, Layout.RGB);
        byte[] progressive = JpegEncoder.encode(image, new JpegOptions(80, true, false), Metadata.NONE);
        ImageSettings fewScans =
                new ImageSettings(settings.limits(), settings.maxBytes(), 2, false, false, Scaling.LANCZOS3);
        assertThat(refusal(new ImagePipeline(fewScans), progressive)).isEqualTo(Reason.TOO_MANY_SCANS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void whenTheTimeIsOverAnImageIsRefused(String format) {
        assertThatThrownBy(() ->
                        PIPELINE.make(Photos.gradient(400, 300, format), VariantParser.list("v?width=20"), () -> true))
                .isInstanceOfSatisfying(
                        UnsupportedImageException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.OUT_OF_TIME));
    }

    @Test
    void whatIsNoImageIsRefused() {
        assertThat(refusal(PIPELINE, new byte[0])).isEqualTo(Reason.UNSUPPORTED);
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(PIPELINE, svg)).isEqualTo(Reason.UNSUPPORTED);
    }

    @Test
    void imgscalrScalesWhereItIsChosen() {
        ImagePipeline soft = new ImagePipeline(ImageSettings.STANDARD.withScaling(Scaling.IMGSCALR_BALANCED));
        Variant variant = Variant.builder("v")
                .cover(100, 100)
                .gravity(Gravity.EAST)
                .background(Background.WHITE)
                .build();
        byte[] file = Photos.gradient(800, 600, "jpeg");
        BufferedImage made = Photos.open(
                soft.make(file, List.of(variant), () -> false).get(0).bytes());
        assertThat(made.getWidth()).isEqualTo(100);
        assertThat(new Color(made.getRGB(97, 50)).getBlue()).isGreaterThan(220);
    }

    @Test
    void aBrokenFileGivesAnImageOrIsRefused() {
        byte[] good = Photos.gradient(80, 60, "jpeg");
        Random random = new Random(42);
        int refused = 0;
        for (int round = 0; round < 2_000; round++) {
            byte[] file = Arrays.copyOf(good, round % 2 == 0 ? good.length : 3 + random.nextInt(good.length - 3));
            for (int i = 0; i < 3; i++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(make(file, "v?width=20")).hasSize(1);
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
                ByteBuffer.wrap(jpeg).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
                return;
            }
        }
        throw new AssertionError("no frame header");
    }
}
