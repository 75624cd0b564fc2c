package com.luciad.imageio.webp;

/** The encoder's configuration, which lives outside of the heap. */
public final class WebPEncoderOptions {

    private WebPEncoderOptions() {}

    /** A new one with libwebp's defaults; 0 if there is no memory. Has to be given back. */
    public static native long createConfig();

    public static native void deleteConfig(long config);

    public static native void setLossless(long config, boolean lossless);

    public static native void setQuality(long config, float quality);

    public static native void setMethod(long config, int method);
}
