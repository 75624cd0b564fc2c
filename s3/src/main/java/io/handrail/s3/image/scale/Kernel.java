package io.handrail.s3.image.scale;

/** How much a pixel of the source counts for a pixel of the result. */
enum Kernel {
    /** A sinc that is cut off, softly, at its third zero. */
    LANCZOS3 {
        @Override
        double reach(double factor) {
            return 3 * factor;
        }

        @Override
        double weight(double distance, double factor) {
            double x = Math.abs(distance / factor);
            if (x < 1e-9) {
                return 1;
            }
            double p = Math.PI * x;
            return x >= 3 ? 0 : 3 * Math.sin(p) * Math.sin(p / 3) / (p * p);
        }
    },
    /** The mean of the area that a pixel of the result covers. Linear interpolation where the result is larger. */
    AREA {
        @Override
        double reach(double factor) {
            return factor / 2 + 0.5;
        }

        @Override
        double weight(double distance, double factor) {
            double covered = Math.min(distance + 0.5, factor / 2) - Math.max(distance - 0.5, -factor / 2);
            return Math.max(0, covered);
        }
    };

    /** How far it reaches to both sides, in pixels of the source. */
    abstract double reach(double factor);

    /**
     * Not normalised.
     *
     * @param distance from the middle of the result's pixel to that of the source's, in pixels of the source
     * @param factor pixels of the source for one of the result, at least 1
     */
    abstract double weight(double distance, double factor);
}
