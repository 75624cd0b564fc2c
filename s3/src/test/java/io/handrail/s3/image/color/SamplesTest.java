package io.handrail.s3.image.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pictures;
import io.handrail.s3.image.raster.Pixels;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void sixteenBitsAreRoundedToTheNearestOfEight() {
        short[] all = new short[65_536];
        byte[] pairs = new byte[2 * 65_536];
        for (int i = 0; i < all.length; i++) {
            all[i] = (short) i;
            pairs[2 * i] = (byte) (i >> 8);
            pairs[2 * i + 1] = (byte) i;
        }
        byte[] fromShorts = new byte[65_537];
        byte[] fromBytes = new byte[65_537];
        SixteenBits.toBytes(all, 0, fromShorts, 1, 65_536);
        SixteenBits.toBytes(pairs, 0, fromBytes, 1, 65_536);
        assertThat(fromBytes).isEqualTo(fromShorts);
        for (int i = 0; i < 65_536; i++) {
            assertThat(fromShorts[i + 1]).isEqualTo((byte) Math.round(i / 257.0));
        }
    }

    @Test
    void whatIsTransparentShowsTheBackground() {
        byte[] samples = {10, 20, 30, 0, 10, 20, 30, (byte) 255, (byte) 200, 100, 0, (byte) 128};
        Pixels image = new Pixels(3, 1, Layout.RGBA, samples);
        Pixels flat = Transparency.flatten(image, new Background(0x0080FF, false));
        assertThat(flat.layout()).isEqualTo(Layout.RGB);
        assertThat(flat.samples()).containsExactly(0, 128, 255, 10, 20, 30, 100, 114, 127);
    }

    @Test
    void greyStaysGreyOnGrey() {
        Pixels image = new Pixels(2, 1, Layout.GREY_ALPHA, new byte[] {100, (byte) 255, 100, 0});
        Pixels onWhite = Transparency.flatten(image, Background.TRANSPARENT);
        assertThat(onWhite.layout()).isEqualTo(Layout.GREY);
        assertThat(onWhite.samples()).containsExactly(100, 255);
        Pixels onRed = Transparency.flatten(image, new Background(0xFF0000, false));
        assertThat(onRed.samples()).containsExactly(100, 100, 100, 255, 0, 0);
    }

    @Test
    void anImageWithoutAlphaIsLeftAlone() {
        Pixels image = Pictures.noise(3, 3, Layout.RGB, 1);
        assertThat(Transparency.flatten(image, Background.WHITE)).isSameAs(image);
        assertThat(Transparency.isIn(image)).isFalse();
    }

    @Test
    void oneTransparentPixelIsTransparency() {
        Pixels image = Pictures.constant(9, 9, Layout.RGBA, (byte) 1, (byte) 2, (byte) 3, (byte) 255);
        assertThat(Transparency.isIn(image)).isFalse();
        image.samples()[image.index(8, 8) + 3] = (byte) 254;
        assertThat(Transparency.isIn(image)).isTrue();
    }

    @Test
    void aBackgroundHasTheSamplesOfEachLayout() {
        Background orange = new Background(0xFF8000, false);
        assertThat(orange.samples(Layout.RGBA)).containsExactly(255, 128, 0, 255);
        assertThat(orange.samples(Layout.CMYK)).containsExactly(0, 127, 255, 0);
        assertThat(orange.samples(Layout.GREY)).containsExactly(Luma.of(255, 128, 0));
        assertThat(Background.TRANSPARENT.samples(Layout.GREY_ALPHA)).containsExactly(255, 0);
        assertThat(orange.isGrey()).isFalse();
        assertThat(Background.WHITE.isGrey()).isTrue();
        assertThatThrownBy(() -> new Background(0x1000000, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anImageGetsRoomForColourAndAlpha() {
        Pixels grey = new Pixels(2, 1, Layout.GREY, new byte[] {3, 9});
        assertThat(Transparency.widen(grey, false, false)).isSameAs(grey);
        assertThat(Transparency.widen(grey, true, false).samples()).containsExactly(3, 3, 3, 9, 9, 9);
        assertThat(Transparency.widen(grey, false, true).samples()).containsExactly(3, 255, 9, 255);
        Pixels greyAlpha = new Pixels(1, 1, Layout.GREY_ALPHA, new byte[] {3, 7});
        assertThat(Transparency.widen(greyAlpha, true, false).samples()).containsExactly(3, 3, 3, 7);
        Pixels rgb = new Pixels(1, 1, Layout.RGB, new byte[] {1, 2, 3});
        assertThat(Transparency.widen(rgb, false, true).samples()).containsExactly(1, 2, 3, 255);
    }
}
