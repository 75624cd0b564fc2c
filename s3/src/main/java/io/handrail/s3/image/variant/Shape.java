package io.handrail.s3.image.variant;

/**
 * The size of a variant. Nothing is made larger than it was unless {@code enlarge} says so, and nothing larger than
 * {@value #MAX_SIDE} pixels a side.
 *
 * @param width in CSS pixels, 1 to {@value #MAX_SIDE}; 0 is open
 * @param height in CSS pixels, 1 to {@value #MAX_SIDE}; 0 is open
 * @param factor of {@link Mode#SCALE}: above 0, to 16; 1 for the others
 * @param dpr pixels for a CSS pixel, 1 to 4
 * @param gravity what stays where something is cut off, or where the image lies on its canvas
 */
public record Shape(Mode mode, int width, int height, double factor, double dpr, Gravity gravity, boolean enlarge) {

    /** Of a result; what WebP can have is twice that. */
    public static final int MAX_SIDE = 8_192;

    /** @throws InvalidVariantException if a number is out of its bounds, or missing */
    public Shape {
        requireSide("width", width);
        requireSide("height", height);
        require(dpr >= 1 && dpr <= 4, "dpr is 1 to 4");
        require(factor > 0 && factor <= 16, "factor is above 0, and 16 at most");
        switch (mode) {
            case FIT -> require(width > 0 || height > 0, "mode fit needs a width, a height, or both");
            case SCALE -> require(width == 0 && height == 0, "mode scale has a factor, and neither width nor height");
            case COVER, CROP, PAD -> require(width > 0 && height > 0, "this mode needs a width and a height");
        }
        require(mode == Mode.SCALE || factor == 1, "a factor needs mode scale");
        require(
                Math.max(width, height) * dpr <= MAX_SIDE,
                "width and height times dpr are " + MAX_SIDE + " pixels at most");
    }

    /** In pixels; 0 is open. */
    int pixelWidth() {
        return (int) Math.round(width * dpr);
    }

    /** In pixels; 0 is open. */
    int pixelHeight() {
        return (int) Math.round(height * dpr);
    }

    private static void requireSide(String name, int side) {
        require(side >= 0 && side <= MAX_SIDE, name + " is 1 to " + MAX_SIDE);
    }

    private static void require(boolean condition, String rule) {
        if (!condition) {
            throw new InvalidVariantException(rule);
        }
    }
}
