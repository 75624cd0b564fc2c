package io.handrail.s3.image.codec;

import io.handrail.s3.image.codec.UnsupportedImageException.Reason;

/**
 * How large an image may be. A file of 38 bytes can claim 268 million pixels.
 *
 * @param maxPixels where all of them are decoded; also never more than an eighth of the free heap in bytes
 * @param maxShrunkPixels where the decoder shrinks as it goes, which is JPEG's alone
 * @param maxSide in pixels
 * @param maxAspect the long side by the short one
 * @param maxFrames of an animation
 */
public record ImageLimits(long maxPixels, long maxShrunkPixels, int maxSide, int maxAspect, int maxFrames) {

    /** 25 megapixels, 100 where shrunk on decoding, sides of 32,767 pixels, 200 to 1, 300 frames. */
    public static final ImageLimits STANDARD = new ImageLimits(25_000_000, 100_000_000, 32_767, 200, 300);

    /** What an image of one pixel takes while it is worked on, in bytes. */
    private static final int BYTES_PER_PIXEL = 8;

    /**
     * Refuses what is too large.
     *
     * @param shrunk whether the decoder will shrink it, so that it is never in memory as a whole
     * @throws UnsupportedImageException if the image is not to be decoded
     */
    public void check(ImageHeader image, boolean shrunk) {
        if (image.width() < 1 || image.height() < 1) {
            throw new UnsupportedImageException(Reason.CORRUPT, "has no pixels");
        }
        int longer = Math.max(image.width(), image.height());
        if (longer > maxSide) {
            throw tooLarge("has a side of " + longer + " pixels; at most " + maxSide + " are taken");
        }
        if (longer > (long) maxAspect * Math.min(image.width(), image.height())) {
            throw tooLarge("is more than " + maxAspect + " times as long as it is wide");
        }
        long most = shrunk ? maxShrunkPixels : maxPixels;
        if (image.pixels() > most) {
            throw tooLarge("has " + image.pixels() + " pixels; at most " + most + " are taken");
        }
        if (!shrunk) {
            checkMemory(image.pixels() * BYTES_PER_PIXEL);
        }
        if (image.frames() > maxFrames) {
            throw new UnsupportedImageException(
                    Reason.TOO_MANY_FRAMES, "has more than " + maxFrames + " frames, which are not taken");
        }
    }

    private static void checkMemory(long bytes) {
        long spare = spareHeap(bytes);
        if (bytes > spare) {
            throw tooLarge("needs " + bytes / 1_000_000 + " MB of memory, and " + spare / 1_000_000
                    + " are free; give the function more");
        }
    }

    /** The bytes of the heap that can still be had. What earlier invocations left is collected if these are too few. */
    public static long spareHeap(long wanted) {
        if (wanted > free()) {
            System.gc();
        }
        return free();
    }

    private static long free() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }

    private static UnsupportedImageException tooLarge(String message) {
        return new UnsupportedImageException(Reason.TOO_LARGE, message);
    }
}
