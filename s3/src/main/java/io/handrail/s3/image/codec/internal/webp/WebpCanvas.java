package io.handrail.s3.image.codec.internal.webp;

import io.handrail.s3.image.codec.ImageHeader;
import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;
import java.util.Arrays;

/** What the frames of an animation are drawn on; transparent at first, as browsers do it. */
final class WebpCanvas {

    private final Pixels pixels;
    private boolean clears;
    private int left;
    private int top;
    private int width;
    private int height;

    WebpCanvas(ImageHeader header) {
        pixels = new Pixels(header.width(), header.height(), Layout.RGBA);
    }

    Pixels pixels() {
        return pixels;
    }

    /**
     * Draws a frame that is inside of the canvas.
     *
     * @param blend whether what was there shines through
     * @param clear whether its rectangle is transparent before the next frame
     */
    void draw(Pixels image, int x, int y, boolean blend, boolean clear) {
        if (clears) {
            for (int row = top; row < top + height; row++) {
                int from = pixels.index(left, row);
                Arrays.fill(pixels.samples(), from, from + 4 * width, (byte) 0);
            }
        }
        int channels = image.layout().channels();
        for (int row = 0; row < image.height(); row++) {
            int from = image.index(0, row);
            int to = pixels.index(x, y + row);
            for (int i = 0; i < image.width(); i++, from += channels, to += 4) {
                draw(image.samples(), from, channels, to, blend);
            }
        }
        clears = clear;
        left = x;
        top = y;
        width = image.width();
        height = image.height();
    }

    private void draw(byte[] samples, int from, int channels, int at, boolean blend) {
        byte[] to = pixels.samples();
        int alpha = (channels & 1) == 0 ? samples[from + channels - 1] & 0xFF : 255;
        int below = blend ? (to[at + 3] & 0xFF) * (255 - alpha) / 255 : 0;
        int sum = alpha + below;
        for (int c = 0; c < 3; c++) {
            int sample = samples[channels < 3 ? from : from + c] & 0xFF;
            to[at + c] = (byte) (sum == 0 ? 0 : (sample * alpha + (to[at + c] & 0xFF) * below + sum / 2) / sum);
        }
        to[at + 3] = (byte) sum;
    }
}
