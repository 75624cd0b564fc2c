package io.handrail.s3.image.codec;

import org.jspecify.annotations.Nullable;

/** What a file says about its image besides pixels. The arrays are not copied. */
public final class Metadata {

    /** What is written by default: where and by which camera a photo was taken stays out of a thumbnail. */
    public static final Metadata NONE = new Metadata(null, null);

    private final byte @Nullable [] icc;
    private final byte @Nullable [] exif;

    /**
     * Of these parts.
     *
     * @param icc the colour profile of the samples; null is sRGB
     * @param exif EXIF data from its byte order mark on, which is a small TIFF file; null for none
     */
    public Metadata(byte @Nullable [] icc, byte @Nullable [] exif) {
        this.icc = icc;
        this.exif = exif;
    }

    public byte @Nullable [] icc() {
        return icc;
    }

    public byte @Nullable [] exif() {
        return exif;
    }

    public boolean isEmpty() {
        return icc == null && exif == null;
    }
}
