package io.handrail.s3.image.codec;

import io.handrail.s3.image.codec.internal.Palette;
import io.handrail.s3.image.codec.internal.png.PngChunks;
import io.handrail.s3.image.codec.internal.png.PngForm;
import io.handrail.s3.image.codec.internal.png.PngRows;
import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;
import org.jspecify.annotations.Nullable;

/**
 * Writes PNG files in the smallest form that loses nothing: a palette up to 256 colours, grey where all is grey, no alpha
 * where all is opaque; rows are filtered by whichever of the five filters looks cheapest.
 */
public final class PngEncoder {

    /** What is usual: half the time of the best, and a few per cent larger. */
    public static final int DEFAULT_COMPRESSION = 6;

    private PngEncoder() {}

    /** With {@link #DEFAULT_COMPRESSION}. */
    public static byte[] encode(Pixels image, Metadata metadata) {
        return encode(image, DEFAULT_COMPRESSION, metadata);
    }

    /**
     * The image as a file. Takes the memory of the file besides it.
     *
     * @param compression 1 (quick) to 9 (small)
     * @throws IllegalArgumentException for {@link Layout#CMYK}, or another compression
     */
    public static byte[] encode(Pixels image, int compression, Metadata metadata) {
        if (image.layout() == Layout.CMYK) {
            throw new IllegalArgumentException("A PNG image has light, not ink: convert CMYK first");
        }
        if (compression < 1 || compression > 9) {
            throw new IllegalArgumentException("The compression of a PNG image is 1 to 9, not " + compression);
        }
        PngForm form = PngForm.of(image);
        PngChunks chunks = new PngChunks();
        chunks.header(image.width(), image.height(), form.depth(), form.color());
        byte[] icc = metadata.icc();
        if (icc != null) {
            chunks.profile(icc, compression);
        }
        @Nullable Palette palette = form.palette();
        if (palette != null) {
            chunks.palette(palette);
        }
        byte[] exif = metadata.exif();
        if (exif != null) {
            chunks.chunk("eXIf", exif);
        }
        new PngRows(image, form, compression).write(chunks);
        chunks.chunk("IEND", new byte[0]);
        return chunks.toByteArray();
    }
}
