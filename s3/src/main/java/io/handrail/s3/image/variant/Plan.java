package io.handrail.s3.image.variant;

import io.handrail.s3.image.raster.Orientation;
import io.handrail.s3.image.raster.Region;

/**
 * What has to be done to an image, in this order: scale a part of it, turn it upright, cut out what holds most attention
 * (if it is larger than it shall be), lay it on a canvas.
 *
 * @param region the part, in pixels of the image as it is stored
 * @param scaledWidth what that is scaled to, before it is turned
 * @param scaledHeight what that is scaled to, before it is turned
 * @param orientation how it is turned
 * @param width of the picture, upright
 * @param height of the picture, upright
 * @param canvasWidth of the result
 * @param canvasHeight of the result
 * @param left where the picture lies on the canvas
 * @param top where the picture lies on the canvas
 */
public record Plan(
        Region region,
        int scaledWidth,
        int scaledHeight,
        Orientation orientation,
        int width,
        int height,
        int canvasWidth,
        int canvasHeight,
        int left,
        int top) {

    /** Whether what was scaled is more than the picture, so that the best part of it has to be found. */
    public boolean seeksAttention() {
        int uprightWidth = orientation.swapsSides() ? scaledHeight : scaledWidth;
        int uprightHeight = orientation.swapsSides() ? scaledWidth : scaledHeight;
        return uprightWidth != width || uprightHeight != height;
    }

    /** Whether the picture does not cover its canvas. */
    public boolean pads() {
        return canvasWidth != width || canvasHeight != height;
    }

    /**
     * By what the image may be made smaller while it is decoded: 1, 2, 4 or 8. A quarter more than the size is left for the
     * scaling, so that it decides on the sharpness.
     */
    public int shrink() {
        double factor = Math.min(region.width() / scaledWidth, region.height() / scaledHeight);
        return factor >= 10 ? 8 : factor >= 5 ? 4 : factor >= 2.5 ? 2 : 1;
    }
}
