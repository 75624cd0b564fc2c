package io.handrail.s3.image.jpeg;

/**
 * How much smaller than stored an image is decoded. The smaller, the cheaper: most of the work is left out, and each pixel
 * is the mean of those it stands for.
 */
public enum Shrink {
    NONE(1),
    HALF(2),
    QUARTER(4),
    EIGHTH(8);

    private final int divisor;

    Shrink(int divisor) {
        this.divisor = divisor;
    }

    /** How many stored pixels become one, in each direction. */
    public int divisor() {
        return divisor;
    }

    /** What a side of so many pixels becomes; rounded up. */
    public int side(int pixels) {
        return (pixels + divisor - 1) / divisor;
    }

    /**
     * The one with this divisor.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Shrink by(int divisor) {
        for (Shrink shrink : values()) {
            if (shrink.divisor == divisor) {
                return shrink;
            }
        }
        throw new IllegalArgumentException("An image is shrunk to 1/1, 1/2, 1/4 or 1/8, not by " + divisor);
    }

    /** The largest that leaves an image of at least this size, before it is turned upright. */
    public static Shrink atLeast(JpegHeader header, int width, int height) {
        Shrink best = NONE;
        for (Shrink shrink : values()) {
            if (shrink.side(header.width()) >= width && shrink.side(header.height()) >= height) {
                best = shrink;
            }
        }
        return best;
    }
}
