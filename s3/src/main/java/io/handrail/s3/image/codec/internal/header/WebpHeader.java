package io.handrail.s3.image.codec.internal.header;

import io.handrail.s3.image.codec.ImageHeader;
import io.handrail.s3.image.codec.ImageType;
import io.handrail.s3.image.codec.UnsupportedImageException;
import io.handrail.s3.image.codec.UnsupportedImageException.Reason;
import io.handrail.s3.image.codec.internal.ByteSource;
import io.handrail.s3.image.codec.internal.webp.WebpChunks;

/** The size in a WebP file's first chunk, which is one of three kinds. */
public final class WebpHeader {

    private static final int VP8L_SIGNATURE = 0x2F;
    private static final int VP8_START = 0x2A019D;

    private WebpHeader() {}

    public static ImageHeader read(byte[] file) {
        WebpChunks chunks = new WebpChunks(file);
        if (!chunks.next()) {
            throw new UnsupportedImageException(Reason.TRUNCATED, "is truncated: it ends before its first chunk");
        }
        return chunks.type() == WebpChunks.VP8X ? extended(chunks) : ofBitstream(chunks);
    }

    private static ImageHeader extended(WebpChunks chunks) {
        ByteSource in = chunks.content();
        in.skip(4);
        int width = in.u24Little() + 1;
        int height = in.u24Little() + 1;
        int frames = 0;
        while (chunks.next()) {
            if (chunks.type() == WebpChunks.ANMF) {
                frames++;
            }
        }
        return new ImageHeader(ImageType.WEBP, width, height, Math.max(1, frames));
    }

    /** Of the chunk that the reader is at, which has pixels. */
    public static ImageHeader ofBitstream(WebpChunks chunk) {
        ByteSource in = chunk.content();
        if (chunk.type() == WebpChunks.VP8) {
            int frame = in.u24Little();
            if ((frame & 1) != 0 || in.u24Little() != VP8_START) {
                throw corrupt();
            }
            int width = in.u16Little() & 0x3FFF;
            return new ImageHeader(ImageType.WEBP, width, in.u16Little() & 0x3FFF, 1);
        } else if (chunk.type() == WebpChunks.VP8L) {
            if (in.u8() != VP8L_SIGNATURE) {
                throw corrupt();
            }
            int bits = in.i32Little();
            return new ImageHeader(ImageType.WEBP, (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, 1);
        }
        throw corrupt();
    }

    private static UnsupportedImageException corrupt() {
        return new UnsupportedImageException(Reason.CORRUPT, "is a WebP image with a broken header");
    }
}
