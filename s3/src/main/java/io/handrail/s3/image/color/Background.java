package io.handrail.s3.image.color;

import io.handrail.s3.image.raster.Layout;

/**
 * What is behind an image: around a padded one, and under a transparent one where the format knows no transparency.
 *
 * @param rgb red, green and blue, as in {@code 0xFF8000}
 * @param transparent whether padding is transparent where the format knows that; the colour is for the others
 */
public record Background(int rgb, boolean transparent) {

    public static final Background WHITE = new Background(0xFFFFFF, false);

    /** Transparent; white where that cannot be. */
    public static final Background TRANSPARENT = new Background(0xFFFFFF, true);

    /** @throws IllegalArgumentException if it is no colour */
    public Background {
        if (rgb < 0 || rgb > 0xFFFFFF) {
            throw new IllegalArgumentException("A background is a colour from 0 to 0xFFFFFF");
        }
    }

    /** The samples of a pixel of it; grey is the colour's brightness. */
    public byte[] samples(Layout layout) {
        int red = rgb >> 16;
        int green = (rgb >> 8) & 0xFF;
        int blue = rgb & 0xFF;
        byte grey = (byte) Luma.of(red, green, blue);
        byte alpha = (byte) (transparent ? 0 : 255);
        return switch (layout) {
            case GREY -> new byte[] {grey};
            case GREY_ALPHA -> new byte[] {grey, alpha};
            case RGB -> new byte[] {(byte) red, (byte) green, (byte) blue};
            case RGBA -> new byte[] {(byte) red, (byte) green, (byte) blue, alpha};
            case CMYK -> new byte[] {(byte) (255 - red), (byte) (255 - green), (byte) (255 - blue), 0};
        };
    }

    /** Whether it is grey, so that a grey image can stay one on it. */
    public boolean isGrey() {
        return (rgb & 0xFF) * 0x010101 == rgb;
    }
}
