package io.handrail.s3.video;

/** The size of a picture, in pixels. */
record Size(int width, int height) {

    /** The largest that fits into a square, proportions kept; never larger than it is. */
    static Size fit(int width, int height, int maxSide) {
        int longer = Math.max(width, height);
        if (longer <= maxSide) {
            return new Size(width, height);
        }
        double factor = (double) maxSide / longer;
        return new Size(side(width * factor), side(height * factor));
    }

    private static int side(double pixels) {
        return Math.max(1, (int) Math.round(pixels));
    }
}
