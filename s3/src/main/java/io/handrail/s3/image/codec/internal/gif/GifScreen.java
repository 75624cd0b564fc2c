package io.handrail.s3.image.codec.internal.gif;

import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;
import java.util.Arrays;

/** What the images of a GIF file are drawn on. */
final class GifScreen {

    private final Pixels pixels;
    private byte[] colors = {};
    private byte[] before = {};

    GifScreen(int width, int height) {
        pixels = new Pixels(width, height, Layout.RGBA);
    }

    Pixels pixels() {
        return pixels;
    }

    /** Three bytes each; those that are missing are black. */
    void colors(byte[] palette) {
        colors = Arrays.copyOf(palette, 3 * 256);
    }

    /** Draws the first pixels of an image; what is not on the screen is left out. */
    void draw(GifFrame frame, byte[] places, int count) {
        if (frame.disposal() == GifFrame.RESTORE) {
            before = pixels.samples().clone();
        }
        int[] rows = frame.rows();
        int width = Math.min(frame.width(), pixels.width() - frame.left());
        for (int i = 0; i < rows.length && i * frame.width() < count; i++) {
            int y = frame.top() + rows[i];
            int here = Math.min(width, count - i * frame.width());
            if (y < pixels.height() && here > 0) {
                drawRow(places, i * frame.width(), here, pixels.index(frame.left(), y), frame.transparent());
            }
        }
    }

    private void drawRow(byte[] places, int from, int count, int at, int transparent) {
        byte[] samples = pixels.samples();
        for (int i = from, o = at; i < from + count; i++, o += 4) {
            int place = places[i] & 0xFF;
            if (place != transparent) {
                samples[o] = colors[3 * place];
                samples[o + 1] = colors[3 * place + 1];
                samples[o + 2] = colors[3 * place + 2];
                samples[o + 3] = -1;
            }
        }
    }

    void dispose(GifFrame frame) {
        if (frame.disposal() == GifFrame.RESTORE) {
            System.arraycopy(before, 0, pixels.samples(), 0, before.length);
        } else if (frame.disposal() == GifFrame.CLEAR) {
            int right = Math.min(pixels.width(), frame.left() + frame.width());
            int bottom = Math.min(pixels.height(), frame.top() + frame.height());
            for (int y = frame.top(); y < bottom && frame.left() < right; y++) {
                Arrays.fill(pixels.samples(), pixels.index(frame.left(), y), pixels.index(right - 1, y) + 4, (byte) 0);
            }
        }
    }
}
