package io.handrail.s3.image.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pictures;
import io.handrail.s3.image.raster.Pixels;
import io.handrail.s3.image.raster.Region;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What is true of scaling whatever the sizes are. */
class ScalingProperties {

    @Property(tries = 300)
    void aConstantImageStaysThatColour(
            @ForAll Scaling scaling,
            @ForAll Layout layout,
            @ForAll @Size(4) byte[] colour,
            @ForAll @IntRange(min = 1, max = 90) int width,
            @ForAll @IntRange(min = 1, max = 90) int height,
            @ForAll @IntRange(min = 1, max = 50) int newWidth,
            @ForAll @IntRange(min = 1, max = 50) int newHeight) {
        Pixels image = Pictures.constant(width, height, layout, colour);
        Pixels scaled = scaling.scale(image, newWidth, newHeight);
        boolean transparent = layout.hasAlpha() && colour[layout.channels() - 1] == 0;
        Pixels expected = transparent
                ? new Pixels(newWidth, newHeight, layout)
                : Pictures.constant(newWidth, newHeight, layout, colour);
        // Java2D multiplies colours by alpha in bytes, so that a step there is more of a colour.
        int alpha = layout.hasAlpha() ? Math.max(1, colour[layout.channels() - 1] & 0xFF) : 255;
        int allowed = scaling == Scaling.IMGSCALR_BALANCED && alpha < 255 ? 255 / alpha + 1 : 0;
        assertThat(Pictures.difference(scaled, expected)).isLessThanOrEqualTo(allowed);
    }

    @Property(tries = 200)
    void theSameSizeIsTheSameImage(
            @ForAll Layout layout,
            @ForAll @IntRange(min = 1, max = 60) int width,
            @ForAll @IntRange(min = 1, max = 60) int height,
            @ForAll long seed) {
        Pixels image = visible(Pictures.noise(width, height, layout, seed));
        assertThat(Pictures.difference(Scaling.LANCZOS3.scale(image, width, height), image))
                .isZero();
    }

    @Property(tries = 300)
    void anyPartAtAnySizeIsWithinOneOfTheIdeal(
            @ForAll Layout layout,
            @ForAll @IntRange(min = 1, max = 60) int width,
            @ForAll @IntRange(min = 1, max = 60) int height,
            @ForAll @IntRange(min = 1, max = 40) int newWidth,
            @ForAll @IntRange(min = 1, max = 40) int newHeight,
            @ForAll @DoubleRange(min = 0, max = 0.9) double left,
            @ForAll @DoubleRange(min = 0.1, max = 1) double part,
            @ForAll long seed) {
        Pixels image = opaqueEnough(Pictures.noise(width, height, layout, seed));
        double x = left * width;
        double y = left * height;
        Region region = new Region(x, y, (width - x) * part, (height - y) * part);
        Pixels scaled = Scaling.LANCZOS3.scale(image, region, newWidth, newHeight);
        assertThat(Pictures.difference(scaled, IdealLanczos.scale(image, region, newWidth, newHeight)))
                .isLessThanOrEqualTo(1);
    }

    @Property(tries = 200)
    void itDoesNotMatterInWhichBandsRowsCome(
            @ForAll Scaling scaling,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 9) Integer> bands,
            @ForAll @IntRange(min = 1, max = 30) int newHeight,
            @ForAll long seed) {
        int height = bands.stream().mapToInt(Integer::intValue).sum();
        Pixels image = Pictures.noise(17, height, Layout.RGB, seed);
        Scaler scaler = scaling.start(new ScaleSpec(Layout.RGB, 17, height, Region.whole(17, height), 9, newHeight));
        byte[] band = new byte[9 * 17 * 3 + 5];
        int row = 0;
        for (int rows : bands) {
            System.arraycopy(image.samples(), image.index(0, row), band, 5, rows * 17 * 3);
            scaler.rows(band, 5, rows);
            Arrays.fill(band, (byte) 77);
            row += rows;
        }
        assertThat(Pictures.difference(scaler.finish(), scaling.scale(image, 9, newHeight)))
                .isZero();
    }

    @Property(tries = 300)
    void weightsSumToOneAndNeverGoBack(
            @ForAll Kernel kernel,
            @ForAll @IntRange(min = 1, max = 5_000) int source,
            @ForAll @IntRange(min = 1, max = 300) int size,
            @ForAll @DoubleRange(min = 0, max = 0.99) double start,
            @ForAll @DoubleRange(min = 0.01, max = 1) double part) {
        double from = start * source;
        Weights weights = Weights.of(kernel, source, from, (source - from) * part, size);
        for (int i = 0; i < size; i++) {
            double sum = 0;
            for (int k = weights.first(i); k <= weights.last(i); k++) {
                sum += weights.weight(i, k);
            }
            assertThat(sum).isCloseTo(1, within(1e-5));
            assertThat(weights.first(i)).isBetween(weights.from(), weights.to() - 1);
            assertThat(weights.last(i)).isBetween(weights.first(i), weights.to() - 1);
            assertThat(weights.first(i)).isGreaterThanOrEqualTo(weights.first(Math.max(0, i - 1)));
            assertThat(weights.last(i)).isGreaterThanOrEqualTo(weights.last(Math.max(0, i - 1)));
        }
    }

    @Property(tries = 100)
    void theColourOfWhatIsTransparentIsNeverSeen(
            @ForAll @IntRange(min = 8, max = 40) int width, @ForAll @IntRange(min = 2, max = 60) int newWidth) {
        // Left half green; right half red, and fully transparent.
        Pixels image = Pictures.constant(width, 6, Layout.RGBA, (byte) 0, (byte) 200, (byte) 0, (byte) 255);
        for (int y = 0; y < 6; y++) {
            for (int x = width / 2; x < width; x++) {
                System.arraycopy(new byte[] {-1, 0, 0, 0}, 0, image.samples(), image.index(x, y), 4);
            }
        }
        Pixels scaled = Scaling.LANCZOS3.scale(image, newWidth, 3);
        for (int i = 0; i < scaled.samples().length; i += 4) {
            assertThat(scaled.samples()[i]).isZero();
            if (scaled.samples()[i + 3] != 0) {
                assertThat(scaled.samples()[i + 1] & 0xFF).isBetween(199, 201);
            }
        }
    }

    /** Transparent pixels have no colour, so that they can stay as they are. */
    private static Pixels visible(Pixels image) {
        return withAlpha(image, alpha -> alpha == 0 ? 1 : alpha);
    }

    /** Where almost nothing is left of a colour, one step of alpha changes all of it. */
    private static Pixels opaqueEnough(Pixels image) {
        return withAlpha(image, alpha -> 200 + alpha % 56);
    }

    private static Pixels withAlpha(Pixels image, java.util.function.IntUnaryOperator change) {
        int channels = image.layout().channels();
        if (image.layout().hasAlpha()) {
            for (int i = channels - 1; i < image.samples().length; i += channels) {
                image.samples()[i] = (byte) change.applyAsInt(image.samples()[i] & 0xFF);
            }
        }
        return image;
    }
}
