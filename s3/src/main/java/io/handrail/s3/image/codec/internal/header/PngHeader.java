package io.handrail.s3.image.codec.internal.header;

import io.handrail.s3.image.codec.ImageHeader;
import io.handrail.s3.image.codec.ImageType;
import io.handrail.s3.image.codec.UnsupportedImageException;
import io.handrail.s3.image.codec.UnsupportedImageException.Reason;
import io.handrail.s3.image.codec.internal.ByteSource;

/**
 * A PNG file's first chunk.
 *
 * @param depth bits of a sample
 * @param color 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha
 * @see <a href="https://www.w3.org/TR/png-3/#11IHDR">PNG, 11.2.1</a>
 */
public record PngHeader(ImageHeader image, int depth, int color, boolean interlaced) {

    public static PngHeader read(byte[] file) {
        ByteSource in = new ByteSource(file, 8);
        if (in.i32() != 13 || in.i32() != 0x49484452) {
            throw corrupt();
        }
        int width = in.i32();
        int height = in.i32();
        int depth = in.u8();
        int color = in.u8();
        int compression = in.u8();
        int filter = in.u8();
        int interlace = in.u8();
        if (width < 1 || height < 1 || !isKnown(depth, color) || compression != 0 || filter != 0 || interlace > 1) {
            throw corrupt();
        }
        return new PngHeader(new ImageHeader(ImageType.PNG, width, height, 1), depth, color, interlace == 1);
    }

    private static boolean isKnown(int depth, int color) {
        return switch (color) {
            case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case 2, 4, 6 -> depth == 8 || depth == 16;
            default -> false;
        };
    }

    /** Samples of a pixel in the file. */
    public int samples() {
        return switch (color) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
    }

    private static UnsupportedImageException corrupt() {
        return new UnsupportedImageException(Reason.CORRUPT, "is a PNG image with a broken header");
    }
}
