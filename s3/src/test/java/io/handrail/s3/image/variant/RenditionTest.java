package io.handrail.s3.image.variant;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.s3.image.color.Background;
import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Orientation;
import io.handrail.s3.image.raster.Pictures;
import io.handrail.s3.image.raster.Pixels;
import io.handrail.s3.image.raster.Region;
import io.handrail.s3.image.scale.Scaling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RenditionTest {

    @ParameterizedTest
    @EnumSource
    void howeverAPhotoIsStoredItsVariantLooksTheSame(Orientation orientation) {
        Pixels seen = Pictures.rings(80, 60, Layout.RGB);
        Shape shape = Variant.builder("v")
                .cover(30, 30)
                .gravity(Gravity.NORTH_WEST)
                .build()
                .shape();
        Pixels expected = render(seen, Orientation.UPRIGHT, shape, Scaling.LANCZOS3, Background.WHITE, false);
        Pixels stored = inverse(orientation).upright(seen);
        for (Scaling scaling : Scaling.values()) {
            Pixels rendered = render(stored, orientation, shape, scaling, Background.WHITE, false);
            int allowed = scaling == Scaling.LANCZOS3 ? 1 : 60;
            assertThat(Pictures.difference(rendered, expected)).isLessThanOrEqualTo(allowed);
        }
    }

    @Test
    void attentionCutsTheDetailOutOfTheScaledImage() {
        Pixels image = Pictures.constant(600, 100, Layout.RGB, (byte) 50, (byte) 60, (byte) 70);
        image.paste(Pictures.rings(80, 80, Layout.RGB), 500, 10);
        Shape shape = Variant.builder("v")
                .cover(50, 50)
                .gravity(Gravity.ATTENTION)
                .build()
                .shape();
        Pixels rendered = render(image, Orientation.UPRIGHT, shape, Scaling.LANCZOS3, Background.WHITE, false);
        Pixels all = Scaling.LANCZOS3.scale(image, 300, 50);
        assertThat(rendered.width()).isEqualTo(50);
        assertThat(java.util.stream.IntStream.rangeClosed(240, 250)
                        .anyMatch(x -> Pictures.difference(all.cut(x, 0, 50, 50), rendered) == 0))
                .isTrue();
    }

    @Test
    void aPaddedImageLiesOnItsBackground() {
        Pixels grey = Pictures.constant(20, 10, Layout.GREY, (byte) 7);
        Shape shape = Variant.builder("v").pad(20, 20).build().shape();
        Background red = new Background(0xFF0000, false);
        Pixels onRed = render(grey, Orientation.UPRIGHT, shape, Scaling.LANCZOS3, red, false);
        assertThat(onRed.layout()).isEqualTo(Layout.RGB);
        assertThat(onRed.cut(0, 0, 1, 1).samples()).containsExactly(255, 0, 0);
        assertThat(onRed.cut(10, 10, 1, 1).samples()).containsExactly(7, 7, 7);
        Pixels clear = render(grey, Orientation.UPRIGHT, shape, Scaling.LANCZOS3, Background.TRANSPARENT, true);
        assertThat(clear.layout()).isEqualTo(Layout.GREY_ALPHA);
        assertThat(clear.cut(0, 19, 1, 1).samples()).containsExactly(255, 0);
        Pixels white = render(grey, Orientation.UPRIGHT, shape, Scaling.LANCZOS3, Background.TRANSPARENT, false);
        assertThat(white.layout()).isEqualTo(Layout.GREY);
        assertThat(white.cut(0, 19, 1, 1).samples()).containsExactly(255);
    }

    @Test
    void inkBecomesRgbOnItsWay() {
        Pixels ink = Pictures.constant(40, 40, Layout.CMYK, (byte) 255, (byte) 0, (byte) 0, (byte) 0);
        Shape shape = Variant.builder("v").fit(10, 10).build().shape();
        for (Scaling scaling : Scaling.values()) {
            Pixels rendered = render(ink, Orientation.UPRIGHT, shape, scaling, Background.WHITE, true);
            assertThat(Pictures.difference(
                            rendered, Pictures.constant(10, 10, Layout.RGB, (byte) 0, (byte) 255, (byte) 255)))
                    .isZero();
        }
    }

    @Test
    void anImageThatWasDecodedSmallerIsTheSamePart() {
        // A mark in the middle of 800 x 803, decoded at an eighth: 100 x 101.
        Pixels eighth = new Pixels(100, 101, Layout.GREY);
        eighth.paste(Pictures.constant(20, 20, Layout.GREY, (byte) 255), 40, 40);
        Shape shape = Variant.builder("v").cover(10, 10).build().shape();
        Plan plan = Geometry.plan(800, 803, Orientation.UPRIGHT, shape);
        assertThat(plan.shrink()).isEqualTo(8);
        Rendition rendition = new Rendition(plan, Layout.GREY, 100, 101, 8, Scaling.LANCZOS3);
        rendition.rows(eighth.samples(), 0, 101);
        Pixels rendered = rendition.finish(null, Background.WHITE, false);
        Pixels expected = Scaling.LANCZOS3.scale(eighth, new Region(0, 0.1875, 100, 100), 10, 10);
        assertThat(Pictures.difference(rendered, expected)).isZero();
        assertThat(rendered.samples()[rendered.index(5, 5)] & 0xFF).isGreaterThan(200);
        assertThat(rendered.samples()[rendered.index(2, 2)] & 0xFF).isLessThan(20);
    }

    private static Pixels render(
            Pixels image, Orientation orientation, Shape shape, Scaling scaling, Background background, boolean alpha) {
        Plan plan = Geometry.plan(image.width(), image.height(), orientation, shape);
        Rendition rendition = new Rendition(plan, image.layout(), image.width(), image.height(), 1, scaling);
        for (int y = 0; y < image.height(); y += 8) {
            rendition.rows(image.samples(), image.index(0, y), Math.min(8, image.height() - y));
        }
        return rendition.finish(null, background, alpha);
    }

    /** All turn back what they do, but for the quarter turns. */
    private static Orientation inverse(Orientation orientation) {
        return switch (orientation) {
            case QUARTER_LEFT -> Orientation.QUARTER_RIGHT;
            case QUARTER_RIGHT -> Orientation.QUARTER_LEFT;
            default -> orientation;
        };
    }
}
