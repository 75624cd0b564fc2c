package io.handrail.s3.image.color;

import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;

/** What to do with alpha. */
public final class Transparency {

    private Transparency() {}

    /** Whether the image has a pixel that is not opaque. */
    public static boolean isIn(Pixels image) {
        int channels = image.layout().channels();
        if (image.layout().hasAlpha()) {
            for (int i = channels - 1; i < image.samples().length; i += channels) {
                if (image.samples()[i] != (byte) 255) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The image on a background, without alpha. A grey one stays grey where the background is. An image without alpha is
     * returned as it is.
     */
    public static Pixels flatten(Pixels image, Background background) {
        if (!image.layout().hasAlpha()) {
            return image;
        }
        boolean grey = image.layout() == Layout.GREY_ALPHA;
        Layout layout = grey && background.isGrey() ? Layout.GREY : Layout.RGB;
        Pixels result = new Pixels(image.width(), image.height(), layout);
        byte[] behind = background.samples(layout);
        byte[] from = image.samples();
        byte[] to = result.samples();
        int channels = image.layout().channels();
        int colours = behind.length;
        for (int i = 0, o = 0; o < to.length; i += channels, o += colours) {
            int alpha = from[i + channels - 1] & 0xFF;
            for (int c = 0; c < colours; c++) {
                int front = from[grey ? i : i + c] & 0xFF;
                to[o + c] = (byte) ((front * alpha + (behind[c] & 0xFF) * (255 - alpha) + 127) / 255);
            }
        }
        return result;
    }

    /** The same image with room for colour, for alpha, or both; returned as it is if it has that. */
    public static Pixels widen(Pixels image, boolean colour, boolean alpha) {
        Layout layout = image.layout();
        boolean grey = layout == Layout.GREY || layout == Layout.GREY_ALPHA;
        boolean widerAlpha = alpha || layout.hasAlpha();
        Layout wider = grey && !colour
                ? (widerAlpha ? Layout.GREY_ALPHA : Layout.GREY)
                : (widerAlpha ? Layout.RGBA : Layout.RGB);
        if (wider == layout || layout == Layout.CMYK) {
            return image;
        }
        Pixels result = new Pixels(image.width(), image.height(), wider);
        byte[] from = image.samples();
        byte[] to = result.samples();
        int channels = layout.channels();
        int colours = wider.channels() - (widerAlpha ? 1 : 0);
        for (int i = 0, o = 0; o < to.length; i += channels, o += wider.channels()) {
            for (int c = 0; c < colours; c++) {
                to[o + c] = from[grey ? i : i + c];
            }
            if (widerAlpha) {
                to[o + colours] = layout.hasAlpha() ? from[i + channels - 1] : (byte) 255;
            }
        }
        return result;
    }
}
