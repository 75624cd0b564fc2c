package com.luciad.imageio.webp;

import org.jspecify.annotations.Nullable;

/** The functions as the library exports them. They check nothing. */
public final class WebP {

    private WebP() {}

    /**
     * Encodes pixels of four bytes.
     *
     * @param config of {@link WebPEncoderOptions#createConfig}
     * @param stride bytes from a row to the next
     * @return null if libwebp refuses
     */
    public static native byte @Nullable [] encodeRGBA(long config, byte[] samples, int width, int height, int stride);

    /** Encodes pixels of three bytes. */
    public static native byte @Nullable [] encodeRGB(long config, byte[] samples, int width, int height, int stride);
}
