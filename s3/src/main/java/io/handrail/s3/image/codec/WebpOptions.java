package io.handrail.s3.image.codec;

/**
 * How a WebP file is written.
 *
 * @param lossless whether all visible pixels stay as they are; the colour of fully transparent ones may not
 * @param quality 0 to 100; of a lossless file, the effort to make it small
 * @param method libwebp's trade of time for size, 0 (quick) to 6 (small)
 */
public record WebpOptions(boolean lossless, int quality, int method) {

    /** libwebp's own. */
    public static final int DEFAULT_METHOD = 4;

    public WebpOptions {
        if (quality < 0 || quality > 100 || method < 0 || method > 6) {
            throw new IllegalArgumentException(
                    "A WebP image has a quality of 0 to 100 and a method of 0 to 6, not " + quality + " and " + method);
        }
    }

    /** Lossy, with the default method. */
    public static WebpOptions quality(int quality) {
        return new WebpOptions(false, quality, DEFAULT_METHOD);
    }

    /** Lossless, with libwebp's usual effort. */
    public static WebpOptions losslessly() {
        return new WebpOptions(true, 75, DEFAULT_METHOD);
    }
}
