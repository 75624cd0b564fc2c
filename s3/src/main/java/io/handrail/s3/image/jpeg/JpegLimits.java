package io.handrail.s3.image.jpeg;

/**
 * What a file may claim before it is refused. All of it is checked before memory is given to it.
 *
 * @param maxSide the longer side, in pixels
 * @param maxPixels of the whole image, as stored
 * @param maxAspect how often the shorter side goes into the longer
 * @param maxScans passes over the image; progressive files have about ten
 * @param maxBytes memory for coefficients, which only files of several passes need
 */
public record JpegLimits(int maxSide, long maxPixels, int maxAspect, int maxScans, long maxBytes) {

    /**
     * Sides of 32,767 pixels, 100 megapixels, an aspect of 200, 100 scans, 256 MiB. The last is enough for a progressive
     * image of 85 megapixels with halved colours, or for the largest one that is shrunk to an eighth.
     */
    public static final JpegLimits STANDARD = new JpegLimits(32_767, 100_000_000, 200, 100, 256L << 20);

    /** @throws IllegalArgumentException if a limit is not positive, or a side over 65,535 */
    public JpegLimits {
        if (maxSide < 1 || maxSide > 65_535 || maxPixels < 1 || maxAspect < 1 || maxScans < 1 || maxBytes < 1) {
            throw new IllegalArgumentException("Every limit is at least 1, and a side at most 65535");
        }
    }

    /** The same with another number of pixels. */
    public JpegLimits withMaxPixels(long pixels) {
        return new JpegLimits(maxSide, pixels, maxAspect, maxScans, maxBytes);
    }

    /** The same with another amount of memory for coefficients. */
    public JpegLimits withMaxBytes(long bytes) {
        return new JpegLimits(maxSide, maxPixels, maxAspect, maxScans, bytes);
    }
}
