package io.handrail.s3.image.raster;

/** What the samples of a pixel mean, in their order. A sample is an unsigned byte; alpha is not multiplied in. */
public enum Layout {
    GREY(1, false),
    GREY_ALPHA(2, true),
    RGB(3, false),
    RGBA(4, true),
    /** Ink: 0 is none and 255 all of it. Files of Adobe's have it the other way round. */
    CMYK(4, false);

    private final int channels;
    private final boolean alpha;

    Layout(int channels, boolean alpha) {
        this.channels = channels;
        this.alpha = alpha;
    }

    /** Samples of a pixel. */
    public int channels() {
        return channels;
    }

    /** Whether the last sample is alpha: 0 is transparent, 255 opaque. */
    public boolean hasAlpha() {
        return alpha;
    }
}
