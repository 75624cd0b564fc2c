package io.handrail.s3.image.scale;

import io.handrail.s3.image.raster.Orientation;
import io.handrail.s3.image.raster.Pixels;

/** What is done to a small image that changes none of its pixels. */
public interface Edits {

    /** A rectangle of the image. */
    Pixels crop(Pixels image, int left, int top, int width, int height);

    /** The upright image of a stored one. */
    Pixels turn(Pixels image, Orientation orientation);

    /**
     * The image on a larger canvas.
     *
     * @param left where its left side comes to lie
     * @param top where its upper side comes to lie
     * @param colour the samples of the rest, one for each channel
     * @throws IllegalArgumentException if the image does not fit onto the canvas
     */
    Pixels pad(Pixels image, int left, int top, int width, int height, byte[] colour);
}
