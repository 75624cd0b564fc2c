package io.handrail.s3.image.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Orientation;
import io.handrail.s3.image.raster.Pictures;
import io.handrail.s3.image.raster.Pixels;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Imgscalr and the plain way give the same pixels, alpha and black included. */
class EditsProperties {

    private final Edits plain = Scaling.LANCZOS3.edits();
    private final Edits imgscalr = Scaling.IMGSCALR_BALANCED.edits();

    @Property(tries = 150)
    void bothTurnAlike(
            @ForAll Layout layout,
            @ForAll Orientation orientation,
            @ForAll @IntRange(min = 1, max = 12) int width,
            @ForAll @IntRange(min = 1, max = 12) int height) {
        Pixels image = Pictures.noise(width, height, layout, width);
        Pixels turned = plain.turn(image, orientation);
        assertThat(Pictures.difference(turned, imgscalr.turn(image, orientation)))
                .isZero();
    }

    @Property(tries = 150)
    void bothCropAndPadAlike(
            @ForAll Layout layout,
            @ForAll @IntRange(max = 6) int left,
            @ForAll @IntRange(max = 6) int top,
            @ForAll @IntRange(max = 6) int right,
            @ForAll @IntRange(max = 6) int bottom,
            @ForAll @Size(4) byte[] samples) {
        Pixels image = Pictures.noise(7, 5, layout, left);
        byte[] colour = java.util.Arrays.copyOf(samples, layout.channels());
        Pixels padded = plain.pad(image, left, top, 7 + left + right, 5 + top + bottom, colour);
        assertThat(Pictures.difference(
                        padded, imgscalr.pad(image, left, top, 7 + left + right, 5 + top + bottom, colour)))
                .isZero();
        assertThat(Pictures.difference(image, plain.crop(padded, left, top, 7, 5)))
                .isZero();
        assertThat(Pictures.difference(image, imgscalr.crop(padded, left, top, 7, 5)))
                .isZero();
    }
}
