package io.handrail.s3.image.scale;

import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;
import io.handrail.s3.image.raster.Region;

/**
 * Which part of a source becomes an image of which size.
 *
 * @param sourceWidth pixels of the rows that will come
 * @param sourceHeight how many rows will come
 * @param region the part of the source; up to a pixel over its right and lower side is taken for rounding
 * @param width of the result
 * @param height of the result
 */
public record ScaleSpec(Layout layout, int sourceWidth, int sourceHeight, Region region, int width, int height) {

    /** @throws IllegalArgumentException if the region is not in the source, or an image is empty or too large */
    public ScaleSpec {
        if (sourceWidth < 1 || sourceHeight < 1 || (long) sourceWidth * layout.channels() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("No source has " + sourceWidth + " x " + sourceHeight + " pixels");
        }
        Pixels.size(width, height, layout);
        if (region.x() >= sourceWidth
                || region.y() >= sourceHeight
                || region.x() + region.width() > sourceWidth + 1.0
                || region.y() + region.height() > sourceHeight + 1.0) {
            throw new IllegalArgumentException(
                    region + " is not inside of an image of " + sourceWidth + " x " + sourceHeight + " pixels");
        }
    }

    /** Samples of a row of the source. */
    int stride() {
        return sourceWidth * layout.channels();
    }

    ScaleSpec withSize(int newWidth, int newHeight) {
        return new ScaleSpec(layout, sourceWidth, sourceHeight, region, newWidth, newHeight);
    }
}
