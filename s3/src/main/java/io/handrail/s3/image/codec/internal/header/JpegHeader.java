package io.handrail.s3.image.codec.internal.header;

import io.handrail.s3.image.codec.ImageHeader;
import io.handrail.s3.image.codec.ImageType;
import io.handrail.s3.image.codec.UnsupportedImageException;
import io.handrail.s3.image.codec.UnsupportedImageException.Reason;
import io.handrail.s3.image.codec.internal.ByteSource;

/**
 * The size in a JPEG file's frame header.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, B.2.2</a>
 */
public final class JpegHeader {

    private JpegHeader() {}

    public static ImageHeader read(byte[] file) {
        ByteSource in = new ByteSource(file, 2);
        while (true) {
            int marker = marker(in);
            if (marker == 0xD8 || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
                continue;
            }
            if (marker == 0xD9 || marker == 0xDA) {
                throw new UnsupportedImageException(Reason.CORRUPT, "is a JPEG image without a frame header");
            }
            int length = in.u16();
            if (length < 2) {
                throw new UnsupportedImageException(Reason.CORRUPT, "is a JPEG image with a segment of no length");
            }
            if (isFrame(marker)) {
                in.u8();
                int height = in.u16();
                return new ImageHeader(ImageType.JPEG, in.u16(), height, 1);
            }
            in.skip(length - 2);
        }
    }

    private static int marker(ByteSource in) {
        if (in.u8() != 0xFF) {
            throw new UnsupportedImageException(Reason.CORRUPT, "is a JPEG image with a broken header");
        }
        int marker = in.u8();
        while (marker == 0xFF) {
            marker = in.u8();
        }
        return marker;
    }

    /** SOF0 to SOF15, without the tables and the reserved marker in between. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
