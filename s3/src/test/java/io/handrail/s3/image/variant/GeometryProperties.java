package io.handrail.s3.image.variant;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Orientation;
import io.handrail.s3.image.raster.Region;
import io.handrail.s3.image.scale.ScaleSpec;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is true of every plan. */
class GeometryProperties {

    private record Image(int width, int height, Orientation orientation) {
        int uprightWidth() {
            return orientation.swapsSides() ? height : width;
        }

        int uprightHeight() {
            return orientation.swapsSides() ? width : height;
        }
    }

    @Provide
    Arbitrary<Image> images() {
        Arbitrary<Integer> side = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 40), Arbitraries.integers().between(1, 32_767));
        return Combinators.combine(side, side, Arbitraries.of(Orientation.values()))
                .as(Image::new);
    }

    @Provide
    Arbitrary<Shape> shapes() {
        Arbitrary<Integer> side = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 30), Arbitraries.integers().between(1, Shape.MAX_SIDE));
        Arbitrary<Double> factor = Arbitraries.doubles().between(0.001, 16).ofScale(3);
        Arbitrary<Double> dpr = Arbitraries.of(1.0, 1.5, 2.0, 3.0, 4.0);
        return Combinators.combine(
                        Arbitraries.of(Mode.values()),
                        side,
                        side,
                        factor,
                        dpr,
                        Arbitraries.of(Gravity.values()),
                        Arbitraries.of(true, false),
                        Arbitraries.of(0, 1, 2))
                .as((mode, width, height, f, d, gravity, enlarge, open) -> {
                    if (mode == Mode.SCALE) {
                        return new Shape(mode, 0, 0, f, d, gravity, enlarge);
                    }
                    boolean openWidth = mode == Mode.FIT && open == 1;
                    boolean openHeight = mode == Mode.FIT && open == 2;
                    double fitting = Math.max(width, height) * d > Shape.MAX_SIDE ? 1 : d;
                    return new Shape(
                            mode, openWidth ? 0 : width, openHeight ? 0 : height, 1, fitting, gravity, enlarge);
                });
    }

    @Property(tries = 3_000)
    void aPlanCanAlwaysBeCarriedOut(@ForAll("images") Image image, @ForAll("shapes") Shape shape) {
        Plan plan = plan(image, shape);
        assertThat(plan.width()).isBetween(1, Shape.MAX_SIDE);
        assertThat(plan.height()).isBetween(1, Shape.MAX_SIDE);
        assertThat(plan.left()).isBetween(0, plan.canvasWidth() - plan.width());
        assertThat(plan.top()).isBetween(0, plan.canvasHeight() - plan.height());
        boolean swaps = image.orientation().swapsSides();
        int scaledWidth = swaps ? plan.scaledHeight() : plan.scaledWidth();
        int scaledHeight = swaps ? plan.scaledWidth() : plan.scaledHeight();
        assertThat(scaledWidth).isGreaterThanOrEqualTo(plan.width());
        assertThat(scaledHeight).isGreaterThanOrEqualTo(plan.height());
        Region region = plan.region();
        assertThat(region.x() + region.width()).isLessThanOrEqualTo(image.width() + 1e-6);
        assertThat(region.y() + region.height()).isLessThanOrEqualTo(image.height() + 1e-6);
        if (plan.seeksAttention()) {
            assertThat((long) scaledWidth * scaledHeight).isLessThanOrEqualTo(Geometry.MAX_ATTENTION_PIXELS);
            assertThat(shape.gravity()).isEqualTo(Gravity.ATTENTION);
        }
    }

    @Property(tries = 3_000)
    void nothingBecomesLargerThanItWasUnlessThatIsAllowed(
            @ForAll("images") Image image, @ForAll("shapes") Shape shape) {
        Plan plan = plan(image, shape);
        if (!shape.enlarge() || shape.mode() == Mode.CROP) {
            assertThat(plan.width()).isLessThanOrEqualTo(image.uprightWidth());
            assertThat(plan.height()).isLessThanOrEqualTo(image.uprightHeight());
            // A side that would be less than half a pixel is one pixel; another may be rounded up by half a one.
            assertThat(plan.scaledWidth())
                    .isLessThanOrEqualTo((int) Math.ceil(plan.region().width()));
            assertThat(plan.scaledHeight())
                    .isLessThanOrEqualTo((int) Math.ceil(plan.region().height()));
        }
    }

    @Property(tries = 3_000)
    void theProportionsOfWhatIsSeenAreKeptWithinAPixel(@ForAll("images") Image image, @ForAll("shapes") Shape shape) {
        Plan plan = plan(image, shape);
        double across = plan.scaledWidth() / plan.region().width();
        double down = plan.scaledHeight() / plan.region().height();
        double byHeight = plan.region().width() * down;
        double byWidth = plan.region().height() * across;
        boolean kept =
                Math.abs(plan.scaledWidth() - byHeight) <= 1.001 || Math.abs(plan.scaledHeight() - byWidth) <= 1.001;
        assertThat(kept).as("%s", plan).isTrue();
    }

    @Property(tries = 3_000)
    void theSizeIsTheOneThatWasAskedFor(@ForAll("images") Image image, @ForAll("shapes") Shape shape) {
        Plan plan = plan(image, shape);
        int width = (int) Math.round(shape.width() * shape.dpr());
        int height = (int) Math.round(shape.height() * shape.dpr());
        boolean larger = shape.enlarge() || (image.uprightWidth() >= width && image.uprightHeight() >= height);
        switch (shape.mode()) {
            case FIT -> {
                assertThat(plan.width()).isLessThanOrEqualTo(width == 0 ? Shape.MAX_SIDE : width);
                assertThat(plan.height()).isLessThanOrEqualTo(height == 0 ? Shape.MAX_SIDE : height);
                boolean full = plan.width() == width
                        || plan.height() == height
                        || Math.max(plan.width(), plan.height()) == Shape.MAX_SIDE;
                boolean asItWas = plan.width() == image.uprightWidth() && plan.height() == image.uprightHeight();
                assertThat(full || (!shape.enlarge() && asItWas)).isTrue();
            }
            case COVER -> {
                if (larger) {
                    assertThat(plan.width()).isEqualTo(width);
                    assertThat(plan.height()).isEqualTo(height);
                } else {
                    // A smaller box of that shape, cut down to whole pixels, that touches two sides of the image.
                    boolean touches = plan.width() == image.uprightWidth() || plan.height() == image.uprightHeight();
                    assertThat(touches).isTrue();
                    boolean shaped = Math.abs(plan.width() - (double) plan.height() * width / height) <= 1.001
                            || Math.abs(plan.height() - (double) plan.width() * height / width) <= 1.001;
                    assertThat(shaped).as("%s", plan).isTrue();
                }
            }
            case CROP -> {
                assertThat(plan.width()).isEqualTo(Math.min(width, image.uprightWidth()));
                assertThat(plan.height()).isEqualTo(Math.min(height, image.uprightHeight()));
            }
            case PAD -> {
                assertThat(plan.canvasWidth()).isEqualTo(width);
                assertThat(plan.canvasHeight()).isEqualTo(height);
                boolean touches = plan.width() == width || plan.height() == height;
                boolean asItWas = plan.width() == image.uprightWidth() && plan.height() == image.uprightHeight();
                assertThat(touches || (!shape.enlarge() && asItWas)).isTrue();
            }
            case SCALE -> {
                double factor = shape.factor() * shape.dpr();
                double allowed = shape.enlarge() ? factor : Math.min(1, factor);
                long expected = Math.max(1, Math.round(image.uprightWidth() * allowed));
                boolean capped = Math.max(plan.width(), plan.height()) == Shape.MAX_SIDE;
                assertThat(capped || plan.width() == expected).isTrue();
            }
        }
    }

    @Property(tries = 1_000)
    void aScalerTakesTheRegionHoweverTheImageWasShrunk(@ForAll("images") Image image, @ForAll("shapes") Shape shape) {
        Plan plan = plan(image, shape);
        int shrink = plan.shrink();
        assertThat(shrink).isIn(1, 2, 4, 8);
        int width = (image.width() + shrink - 1) / shrink;
        int height = (image.height() + shrink - 1) / shrink;
        ScaleSpec spec = new ScaleSpec(
                Layout.GREY, width, height, plan.region().shrunk(shrink), plan.scaledWidth(), plan.scaledHeight());
        if (shrink > 1) {
            assertThat(spec.region().width()).isGreaterThanOrEqualTo(1.25 * spec.width() * 0.999);
            assertThat(spec.region().height()).isGreaterThanOrEqualTo(1.25 * spec.height() * 0.999);
        }
    }

    @Property(tries = 1_000)
    void theOrientationChangesWhereThingsAreAndNotWhatIsSeen(
            @ForAll("images") Image image, @ForAll("shapes") Shape shape) {
        Plan plan = plan(image, shape);
        Plan upright = Geometry.plan(image.uprightWidth(), image.uprightHeight(), Orientation.UPRIGHT, shape);
        assertThat(plan.canvasWidth()).isEqualTo(upright.canvasWidth());
        assertThat(plan.canvasHeight()).isEqualTo(upright.canvasHeight());
        assertThat(plan.left()).isEqualTo(upright.left());
        assertThat(plan.top()).isEqualTo(upright.top());
        assertThat(plan.seeksAttention()).isEqualTo(upright.seeksAttention());
    }

    private static Plan plan(Image image, Shape shape) {
        return Geometry.plan(image.width(), image.height(), image.orientation(), shape);
    }
}
