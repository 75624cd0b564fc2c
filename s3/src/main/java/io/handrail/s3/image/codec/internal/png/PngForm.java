package io.handrail.s3.image.codec.internal.png;

import io.handrail.s3.image.codec.internal.Palette;
import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;
import org.jspecify.annotations.Nullable;

/**
 * What an image is written as.
 *
 * @param layout of the samples that are written, where there is no palette
 * @param palette null for none
 */
public record PngForm(Layout layout, @Nullable Palette palette) {

    /** Up to here the places in a palette take half a byte or less, which beats grey. */
    private static final int SMALL = 16;

    /** The smallest that keeps all of the image. */
    public static PngForm of(Pixels image) {
        Layout layout = simplest(image);
        Palette palette = Palette.of(image);
        if (palette != null && layout == Layout.GREY && palette.size() > SMALL) {
            palette = null;
        }
        return new PngForm(layout, palette);
    }

    private static Layout simplest(Pixels image) {
        Layout layout = image.layout();
        byte[] samples = image.samples();
        boolean alpha = layout.hasAlpha() && !isOpaque(samples, layout.channels());
        boolean grey = layout.channels() < 3 || isGrey(samples, layout.channels());
        if (grey) {
            return alpha ? Layout.GREY_ALPHA : Layout.GREY;
        }
        return alpha ? Layout.RGBA : Layout.RGB;
    }

    private static boolean isOpaque(byte[] samples, int channels) {
        for (int p = channels - 1; p < samples.length; p += channels) {
            if (samples[p] != -1) {
                return false;
            }
        }
        return true;
    }

    private static boolean isGrey(byte[] samples, int channels) {
        for (int p = 0; p < samples.length; p += channels) {
            if (samples[p] != samples[p + 1] || samples[p] != samples[p + 2]) {
                return false;
            }
        }
        return true;
    }

    /** Bits of a sample. */
    public int depth() {
        if (palette == null) {
            return 8;
        }
        int size = palette.size();
        return size <= 2 ? 1 : size <= 4 ? 2 : size <= 16 ? 4 : 8;
    }

    /** The file's number of the form. */
    public int color() {
        if (palette != null) {
            return 3;
        }
        return switch (layout) {
            case GREY -> 0;
            case GREY_ALPHA -> 4;
            case RGB -> 2;
            default -> 6;
        };
    }

    /** Bytes of a pixel, as filters count them. */
    int pixelBytes() {
        return palette == null ? layout.channels() : 1;
    }

    int rowBytes(int width) {
        return palette == null ? width * layout.channels() : (width * depth() + 7) / 8;
    }
}
