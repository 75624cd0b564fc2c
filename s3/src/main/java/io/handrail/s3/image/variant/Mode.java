package io.handrail.s3.image.variant;

/** How an image comes to its size. */
public enum Mode {
    /** All of the image, in a box of width by height. One of the two may be left open. */
    FIT,
    /** Fills a box, and what has no room is cut off. An image that is too small fills a smaller box of that shape. */
    COVER,
    /** A part of the image, width by height, at its own scale; what of that the image has. */
    CROP,
    /** All of the image, on a canvas of exactly width by height. */
    PAD,
    /** All of the image, by a factor. */
    SCALE
}
