package io.handrail.s3.image.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.s3.image.raster.Orientation;
import io.handrail.s3.image.raster.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeometryTest {

    @ParameterizedTest
    @CsvSource({
        "800,600,200,200,200,150",
        "600,800,200,200,150,200",
        "120,90,200,200,120,90",
        "4000,10,200,200,200,1",
        "800,600,0,300,400,300",
        "800,600,400,0,400,300"
    })
    void fit(int width, int height, int boxWidth, int boxHeight, int newWidth, int newHeight) {
        Plan plan = plan(width, height, Variant.builder("v").fit(boxWidth, boxHeight));
        assertThat(plan.width()).isEqualTo(newWidth);
        assertThat(plan.height()).isEqualTo(newHeight);
        assertThat(plan.region()).isEqualTo(Region.whole(width, height));
        assertThat(plan.pads()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"CENTER,100", "WEST,0", "NORTH_EAST,200", "SOUTH,100"})
    void coverCutsOffWhereGravityLetsIt(Gravity gravity, double x) {
        Plan plan = plan(800, 600, Variant.builder("v").cover(200, 200).gravity(gravity));
        assertThat(plan.region()).isEqualTo(new Region(x, 0, 600, 600));
        assertThat(plan.scaledWidth()).isEqualTo(200);
        assertThat(plan.scaledHeight()).isEqualTo(200);
    }

    @Test
    void coverOfASmallImageIsASmallerBoxOfTheSameShape() {
        Plan plan = plan(100, 75, Variant.builder("v").cover(300, 200));
        assertThat(plan.region()).isEqualTo(new Region(0, 4, 100, 66));
        assertThat(plan.width()).isEqualTo(100);
        assertThat(plan.height()).isEqualTo(66);
        Plan enlarged = plan(100, 75, Variant.builder("v").cover(300, 200).enlarge(true));
        assertThat(enlarged.width()).isEqualTo(300);
        assertThat(enlarged.height()).isEqualTo(200);
    }

    @Test
    void coverWithAttentionLeavesTheChoiceForTheScaledImage() {
        Plan plan = plan(900, 600, Variant.builder("v").cover(200, 200).gravity(Gravity.ATTENTION));
        assertThat(plan.seeksAttention()).isTrue();
        assertThat(plan.region()).isEqualTo(Region.whole(900, 600));
        assertThat(plan.scaledWidth()).isEqualTo(300);
        assertThat(plan.scaledHeight()).isEqualTo(200);
        assertThat(plan.width()).isEqualTo(200);
    }

    @Test
    void attentionThatWouldTakeTooManyPixelsIsTheCentre() {
        Plan plan = plan(
                32_000,
                160,
                Variant.builder("v")
                        .cover(8_000, 8_000)
                        .gravity(Gravity.ATTENTION)
                        .enlarge(true));
        assertThat(plan.seeksAttention()).isFalse();
        assertThat(plan.region()).isEqualTo(new Region(15_920, 0, 160, 160));
    }

    @Test
    void cropIsNotScaled() {
        Plan plan = plan(800, 601, Variant.builder("v").crop(200, 100).gravity(Gravity.SOUTH_EAST));
        assertThat(plan.region()).isEqualTo(new Region(600, 501, 200, 100));
        assertThat(plan.scaledWidth()).isEqualTo(200);
        assertThat(plan.shrink()).isEqualTo(1);
    }

    @Test
    void padLaysTheImageOntoItsCanvas() {
        Plan plan = plan(800, 600, Variant.builder("v").pad(300, 300).gravity(Gravity.NORTH_WEST));
        assertThat(plan.width()).isEqualTo(300);
        assertThat(plan.height()).isEqualTo(225);
        assertThat(plan.canvasHeight()).isEqualTo(300);
        assertThat(plan.top()).isZero();
        Plan small = plan(20, 10, Variant.builder("v").pad(30, 30));
        assertThat(small.left()).isEqualTo(5);
        assertThat(small.top()).isEqualTo(10);
        assertThat(small.width()).isEqualTo(20);
    }

    @Test
    void aTurnedPhotoIsPlannedAsItIsSeen() {
        Plan plan = Geometry.plan(
                4_000,
                3_000,
                Orientation.QUARTER_RIGHT,
                Variant.builder("v")
                        .cover(300, 300)
                        .gravity(Gravity.NORTH)
                        .build()
                        .shape());
        // The upper side of what is seen is the left one of what is stored.
        assertThat(plan.region()).isEqualTo(new Region(0, 0, 3_000, 3_000));
        assertThat(plan.shrink()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"4000,200,8", "4000,400,8", "4000,401,4", "2000,400,4", "1000,400,2", "999,400,1", "200,200,1"})
    void decodingLeavesAQuarterMoreThanTheSize(int source, int side, int shrink) {
        assertThat(plan(source, source, Variant.builder("v").fit(side, side)).shrink())
                .isEqualTo(shrink);
    }

    @Test
    void pixelsForACssPixelMakeTheBoxLarger() {
        Plan plan = plan(800, 600, Variant.builder("v").fit(100, 100).dpr(1.5));
        assertThat(plan.width()).isEqualTo(150);
    }

    @Test
    void anEmptyImageIsRefused() {
        assertThatThrownBy(() -> plan(0, 5, Variant.builder("v"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Plan plan(int width, int height, VariantBuilder variant) {
        return Geometry.plan(width, height, Orientation.UPRIGHT, variant.build().shape());
    }
}
