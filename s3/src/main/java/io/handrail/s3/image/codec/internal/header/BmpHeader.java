package io.handrail.s3.image.codec.internal.header;

import io.handrail.s3.image.codec.ImageHeader;
import io.handrail.s3.image.codec.ImageType;
import io.handrail.s3.image.codec.UnsupportedImageException;
import io.handrail.s3.image.codec.UnsupportedImageException.Reason;
import io.handrail.s3.image.codec.internal.ByteSource;

/**
 * A BMP file's two headers.
 *
 * @see <a href="https://learn.microsoft.com/en-us/windows/win32/gdi/bitmap-header-types">Microsoft: bitmap headers</a>
 */
public final class BmpHeader {

    private static final int CORE = 12;
    private static final int INFO = 40;
    private static final int LARGEST = 124;

    private BmpHeader() {}

    public static ImageHeader read(byte[] file) {
        ByteSource in = new ByteSource(file, 10);
        long data = in.u32Little();
        int header = in.i32Little();
        boolean core = header == CORE;
        if ((!core && (header < INFO || header > LARGEST)) || data < 14 + header || data > file.length) {
            throw corrupt();
        }
        int width = core ? in.u16Little() : in.i32Little();
        int height = core ? in.u16Little() : in.i32Little();
        int planes = in.u16Little();
        int bits = in.u16Little();
        if (width < 1 || height == 0 || height == Integer.MIN_VALUE || planes != 1 || !isKnown(bits)) {
            throw corrupt();
        }
        if (!core) {
            checkPalette(in, data - 14 - header);
        }
        // Rows from the top have a negative height.
        return new ImageHeader(ImageType.BMP, width, Math.abs(height), 1);
    }

    /** The palette lies between the headers and the pixels. */
    private static void checkPalette(ByteSource in, long space) {
        long compression = in.u32Little();
        in.skip(12);
        long colors = in.u32Little();
        if (compression > 3) {
            throw new UnsupportedImageException(Reason.UNSUPPORTED, "is a BMP image around another format");
        }
        if (colors > 256 || colors * 4 > space) {
            throw corrupt();
        }
    }

    private static boolean isKnown(int bits) {
        return bits == 1 || bits == 4 || bits == 8 || bits == 16 || bits == 24 || bits == 32;
    }

    private static UnsupportedImageException corrupt() {
        return new UnsupportedImageException(Reason.CORRUPT, "is a BMP image with a broken header");
    }
}
