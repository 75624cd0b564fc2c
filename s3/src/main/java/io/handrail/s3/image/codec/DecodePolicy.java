package io.handrail.s3.image.codec;

import io.handrail.s3.image.codec.UnsupportedImageException.Reason;
import java.util.function.BooleanSupplier;

/**
 * What is taken, and for how long it is worked on.
 *
 * @param keepTruncated whether a file that ends early, or is broken later on, becomes an image of what was there until
 *     then; otherwise it is refused
 * @param outOfTime asked every few rows; from the first true on the file is refused
 */
public record DecodePolicy(ImageLimits limits, boolean keepTruncated, BooleanSupplier outOfTime) {

    /** The standard limits, complete files only, no end. */
    public static final DecodePolicy STRICT = new DecodePolicy(ImageLimits.STANDARD, false, new NoEnd());

    /** A class, because the first lambda expression of a process takes longer to start than much of a thumbnail. */
    private static final class NoEnd implements BooleanSupplier {
        @Override
        public boolean getAsBoolean() {
            return false;
        }
    }

    /**
     * Asks whether there is still time.
     *
     * @throws UnsupportedImageException if not
     */
    public void checkTime() {
        if (outOfTime.getAsBoolean()) {
            throw new UnsupportedImageException(
                    Reason.OUT_OF_TIME, "could not be decoded in the time that the function has");
        }
    }
}
