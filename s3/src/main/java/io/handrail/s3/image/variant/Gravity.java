package io.handrail.s3.image.variant;

/** Which part of an image stays where not all of it can. */
public enum Gravity {
    NORTH_WEST(0, 0),
    NORTH(0.5, 0),
    NORTH_EAST(1, 0),
    WEST(0, 0.5),
    CENTER(0.5, 0.5),
    EAST(1, 0.5),
    SOUTH_WEST(0, 1),
    SOUTH(0.5, 1),
    SOUTH_EAST(1, 1),
    /**
     * Where most edges are: {@link Attention}. Where the image would have to be worked on with more than
     * {@link Geometry#MAX_ATTENTION_PIXELS} pixels for that, and for padding, it is the centre.
     */
    ATTENTION(0.5, 0.5);

    private final double x;
    private final double y;

    Gravity(double x, double y) {
        this.x = x;
        this.y = y;
    }

    /** The part of the room to the left of what stays. */
    double x() {
        return x;
    }

    /** The part of the room above what stays. */
    double y() {
        return y;
    }
}
