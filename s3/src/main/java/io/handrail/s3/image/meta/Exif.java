package io.handrail.s3.image.meta;

import io.handrail.s3.image.raster.Orientation;
import org.jspecify.annotations.Nullable;

/**
 * What is taken from EXIF data: how the image is turned, and whose it is. Nothing else is looked at; the data may be
 * broken or hostile, and then it says less.
 *
 * @param copyright at most {@value #MAX_COPYRIGHT} characters without control characters; null if there is none
 * @see <a href="https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf">EXIF 2.32, 4.6</a>
 */
public record Exif(Orientation orientation, @Nullable String copyright) {

    static final int MAX_COPYRIGHT = 1_000;

    /** Upright, and nobody's. */
    public static final Exif NONE = new Exif(Orientation.UPRIGHT, null);

    private static final int ORIENTATION = 0x0112;
    static final int COPYRIGHT = 0x8298;
    static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    /** EXIF data of nothing but the copyright; null if there is none. */
    public byte @Nullable [] withCopyrightOnly() {
        return copyright == null ? null : CopyrightTag.exif(copyright);
    }

    /**
     * Reads the data of JPEG's segment APP1, with or without the six bytes {@code Exif\0\0}, or of a chunk of PNG or WebP.
     * Never fails: what cannot be read is as if it were not there.
     */
    public static Exif read(byte[] data) {
        TiffBytes tiff = TiffBytes.of(data);
        if (tiff == null) {
            return NONE;
        }
        long directory = tiff.int32(4);
        int entries = tiff.int16(directory);
        Orientation orientation = Orientation.UPRIGHT;
        String copyright = null;
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + 12L * i;
            int tag = tiff.int16(entry);
            int type = tiff.int16(entry + 2);
            long count = tiff.int32(entry + 4);
            if (tag == ORIENTATION && count == 1) {
                // Some write it as a long one.
                orientation = type == SHORT
                        ? Orientation.of(tiff.int16(entry + 8))
                        : type == LONG ? Orientation.of((int) tiff.int32(entry + 8)) : orientation;
            } else if (tag == COPYRIGHT && type == ASCII && copyright == null) {
                copyright = Copyright.clean(tiff.text(count <= 4 ? entry + 8 : tiff.int32(entry + 8), count));
            }
        }
        return new Exif(orientation, copyright);
    }
}
