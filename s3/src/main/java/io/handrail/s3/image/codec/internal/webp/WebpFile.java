package io.handrail.s3.image.codec.internal.webp;

import io.handrail.s3.image.codec.Metadata;
import io.handrail.s3.image.raster.Pixels;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the extended form of a WebP file together: what libwebp encodes, with metadata or as frames.
 *
 * @see <a href="https://developers.google.com/speed/webp/docs/riff_container">WebP container</a>
 */
public final class WebpFile {

    private static final int HAS_ICC = 0x20;
    private static final int HAS_ALPHA = 0x10;
    private static final int HAS_EXIF = 0x08;
    private static final int IS_ANIMATED = 0x02;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);

    /** The same image with metadata. */
    public static byte[] withMetadata(byte[] file, Pixels image, Metadata metadata) {
        WebpFile result = new WebpFile();
        result.header(image.width(), image.height(), image.layout().hasAlpha(), false, metadata);
        result.bitstream(file);
        return result.finish(metadata);
    }

    /** A file of one image out of its chunks. */
    static byte[] single(int type, byte[] bitstream, byte @Nullable [] alpha, int width, int height) {
        WebpFile result = new WebpFile();
        if (alpha == null) {
            result.out.writeBytes(new byte[WebpChunks.FILE_HEADER]);
        } else {
            result.header(width, height, true, false, Metadata.NONE);
            result.chunk(WebpChunks.ALPH, alpha);
        }
        result.chunk(type, bitstream);
        return result.finish(Metadata.NONE);
    }

    /** VP8X and what has to come right after it. */
    void header(int width, int height, boolean alpha, boolean animated, Metadata metadata) {
        out.writeBytes(new byte[WebpChunks.FILE_HEADER]);
        byte[] icc = metadata.icc();
        chunkHeader(WebpChunks.VP8X, 10);
        i32((icc != null ? HAS_ICC : 0)
                | (alpha ? HAS_ALPHA : 0)
                | (metadata.exif() != null ? HAS_EXIF : 0)
                | (animated ? IS_ANIMATED : 0));
        i24(width - 1);
        i24(height - 1);
        if (icc != null) {
            chunk(WebpChunks.ICCP, icc);
        }
    }

    /** Background and repetitions. */
    void animation(int loops) {
        chunkHeader(WebpChunks.ANIM, 6);
        // Transparent; browsers do not look at it anyway.
        i32(0);
        out.write(loops);
        out.write(loops >> 8);
    }

    /** A frame that replaces what is in its rectangle. */
    void frame(byte[] file, int left, int top, Pixels image, int millis) {
        chunkHeader(WebpChunks.ANMF, 16 + bitstreamLength(file));
        i24(left / 2);
        i24(top / 2);
        i24(image.width() - 1);
        i24(image.height() - 1);
        i24(millis);
        // Not blended with what was there, and left there.
        out.write(2);
        bitstream(file);
    }

    /** The chunks with pixels of a file of libwebp's. */
    private void bitstream(byte[] file) {
        WebpChunks chunks = new WebpChunks(file);
        while (chunks.next()) {
            if (hasPixels(chunks.type())) {
                chunkHeader(chunks.type(), chunks.end() - chunks.start());
                out.write(file, chunks.start(), chunks.end() - chunks.start());
                pad();
            }
        }
    }

    private static int bitstreamLength(byte[] file) {
        int length = 0;
        WebpChunks chunks = new WebpChunks(file);
        while (chunks.next()) {
            if (hasPixels(chunks.type())) {
                int size = chunks.end() - chunks.start();
                length += WebpChunks.CHUNK_HEADER + size + (size & 1);
            }
        }
        return length;
    }

    private static boolean hasPixels(int type) {
        return type == WebpChunks.ALPH || type == WebpChunks.VP8 || type == WebpChunks.VP8L;
    }

    byte[] finish(Metadata metadata) {
        byte[] exif = metadata.exif();
        if (exif != null) {
            chunk(WebpChunks.EXIF, exif);
        }
        byte[] file = out.toByteArray();
        out.reset();
        out.writeBytes(new byte[] {'R', 'I', 'F', 'F'});
        i32(file.length - 8);
        out.writeBytes(new byte[] {'W', 'E', 'B', 'P'});
        System.arraycopy(out.toByteArray(), 0, file, 0, WebpChunks.FILE_HEADER);
        return file;
    }

    private void chunk(int type, byte[] content) {
        chunkHeader(type, content.length);
        out.writeBytes(content);
        pad();
    }

    private void chunkHeader(int type, int length) {
        i32(type);
        i32(length);
    }

    private void pad() {
        if ((out.size() & 1) != 0) {
            out.write(0);
        }
    }

    private void i24(int value) {
        out.write(value);
        out.write(value >> 8);
        out.write(value >> 16);
    }

    private void i32(int value) {
        i24(value);
        out.write(value >> 24);
    }
}
