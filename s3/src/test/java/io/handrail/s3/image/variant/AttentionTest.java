package io.handrail.s3.image.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pictures;
import io.handrail.s3.image.raster.Pixels;
import io.handrail.s3.image.raster.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttentionTest {

    @ParameterizedTest
    @CsvSource({"10,0", "250,0", "120,0", "350,0"})
    void theDetailedPartIsFoundWhereverItIs(int x, int y) {
        Pixels image = Pictures.constant(400, 100, Layout.RGB, (byte) 90, (byte) 140, (byte) 200);
        image.paste(Pictures.rings(50, 60, Layout.RGB), x, y + 20);
        Region found = Attention.find(image, 100, 100);
        assertThat(found.x()).isBetween(x - 50.0, (double) x);
        assertThat(found.width()).isEqualTo(100);
    }

    @Test
    void bothDirectionsAreSearched() {
        Pixels image = new Pixels(300, 300, Layout.GREY);
        image.paste(Pictures.noise(30, 30, Layout.GREY, 1), 240, 30);
        Region found = Attention.find(image, 90, 60);
        assertThat(found.x()).isBetween(180.0, 240.0);
        assertThat(found.y()).isBetween(0.0, 30.0);
    }

    @Test
    void aLargeImageIsSearchedInCoarserSteps() {
        Pixels image = new Pixels(2_000, 500, Layout.GREY);
        image.paste(Pictures.noise(200, 200, Layout.GREY, 1), 1_790, 100);
        Region found = Attention.find(image, 500, 500);
        assertThat(found.x()).isBetween(1_480.0, 1_500.0);
    }

    @ParameterizedTest
    @CsvSource({"RGB", "GREY", "RGBA"})
    void whereAllIsAlikeItIsTheMiddle(Layout layout) {
        Pixels image = Pictures.constant(301, 100, layout, (byte) 9, (byte) 9, (byte) 9, (byte) 9);
        assertThat(Attention.find(image, 101, 100)).isEqualTo(new Region(100, 0, 101, 100));
    }

    @Test
    void whatIsTransparentHasNoEdges() {
        Pixels image = Pictures.noise(300, 100, Layout.RGBA, 1);
        for (int i = 3; i < image.samples().length; i += 4) {
            boolean seen = i / 4 % 300 >= 200;
            image.samples()[i] = (byte) (seen ? 255 : 0);
        }
        assertThat(Attention.find(image, 100, 100).x()).isEqualTo(200);
    }

    @Test
    void allOfTheImageIsItself() {
        assertThat(Attention.find(Pictures.rings(30, 20, Layout.RGB), 30, 20)).isEqualTo(Region.whole(30, 20));
        assertThatThrownBy(() -> Attention.find(Pictures.rings(30, 20, Layout.RGB), 31, 20))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
