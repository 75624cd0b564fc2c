package io.handrail.s3.image.codec.internal.gif;

import io.handrail.s3.image.codec.internal.Palette;
import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;
import java.util.Arrays;

/** Finds the palette of a frame, and the place in it of each pixel. */
final class Quantizer {

    private Quantizer() {}

    /** @param image of the layout {@link Layout#RGBA} */
    static Quantized quantize(Pixels image) {
        Pixels clear = sharpen(image);
        Palette exact = Palette.of(clear);
        if (exact != null) {
            return exact(clear, exact);
        }
        byte[] colors = MedianCut.colors(clear, Palette.MAX - 1);
        // Behind the colours is room for what is transparent.
        int transparent = colors.length / 3;
        byte[] palette = Arrays.copyOf(colors, colors.length + 3);
        return new Quantized(palette, new Dither(colors, transparent).places(clear), transparent);
    }

    /** Alpha is all or nothing, and what is transparent has one colour. */
    private static Pixels sharpen(Pixels image) {
        Pixels result = new Pixels(image.width(), image.height(), Layout.RGBA);
        byte[] from = image.samples();
        byte[] to = result.samples();
        for (int i = 0; i < from.length; i += 4) {
            if (from[i + 3] < 0) {
                to[i] = from[i];
                to[i + 1] = from[i + 1];
                to[i + 2] = from[i + 2];
                to[i + 3] = -1;
            }
        }
        return result;
    }

    private static Quantized exact(Pixels image, Palette palette) {
        byte[] samples = image.samples();
        byte[] places = new byte[samples.length / 4];
        int transparent = -1;
        for (int i = 0; i < places.length; i++) {
            int color = Palette.color(samples, 4 * i, Layout.RGBA);
            int place = palette.place(color);
            places[i] = (byte) place;
            if (color == 0) {
                transparent = place;
            }
        }
        return new Quantized(palette.rgb(), places, transparent);
    }
}
