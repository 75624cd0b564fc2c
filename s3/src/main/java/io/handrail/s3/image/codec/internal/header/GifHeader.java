package io.handrail.s3.image.codec.internal.header;

import io.handrail.s3.image.codec.ImageHeader;
import io.handrail.s3.image.codec.ImageType;
import io.handrail.s3.image.codec.UnsupportedImageException;
import io.handrail.s3.image.codec.UnsupportedImageException.Reason;
import io.handrail.s3.image.codec.internal.ByteSource;

/**
 * The screen of a GIF file, and how many images are drawn on it.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a</a>
 */
public final class GifHeader {

    private GifHeader() {}

    public static ImageHeader read(byte[] file) {
        ByteSource in = new ByteSource(file, 6);
        int width = in.u16Little();
        int height = in.u16Little();
        int flags = in.u8();
        in.skip(2);
        skipTable(in, flags);
        return new ImageHeader(ImageType.GIF, width, height, Math.max(1, frames(in)));
    }

    /** Those whose beginning is there. */
    private static int frames(ByteSource in) {
        int frames = 0;
        try {
            while (true) {
                int block = in.u8();
                if (block == 0x2C) {
                    frames++;
                    in.skip(8);
                    skipTable(in, in.u8());
                    in.skip(1);
                } else if (block == 0x21) {
                    in.skip(1);
                } else {
                    return frames;
                }
                skipBlocks(in);
            }
        } catch (UnsupportedImageException e) {
            if (e.reason() != Reason.TRUNCATED) {
                throw e;
            }
            return frames;
        }
    }

    private static void skipTable(ByteSource in, int flags) {
        if ((flags & 0x80) != 0) {
            in.skip(3L << ((flags & 7) + 1));
        }
    }

    private static void skipBlocks(ByteSource in) {
        for (int length = in.u8(); length > 0; length = in.u8()) {
            in.skip(length);
        }
    }
}
