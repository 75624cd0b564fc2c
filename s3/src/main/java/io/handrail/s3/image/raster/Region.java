package io.handrail.s3.image.raster;

/**
 * A rectangle of an image, in pixels and parts of pixels, from the top left corner.
 *
 * @param x how far from the left its left side is
 * @param y how far from the top its upper side is
 */
public record Region(double x, double y, double width, double height) {

    /** @throws IllegalArgumentException if it is empty, begins left of or above the image, or is not finite */
    public Region {
        if (!(x >= 0 && y >= 0 && width > 0 && height > 0 && x + width < 1e9 && y + height < 1e9)) {
            throw new IllegalArgumentException(
                    "No region of an image: " + width + " x " + height + " at " + x + ", " + y);
        }
    }

    /** All of an image. */
    public static Region whole(int width, int height) {
        return new Region(0, 0, width, height);
    }

    /** The same part of an image that was made smaller by this factor while it was decoded. */
    public Region shrunk(int factor) {
        return new Region(x / factor, y / factor, width / factor, height / factor);
    }
}
