package io.handrail.s3.image.codec.internal.png;

import io.handrail.s3.image.codec.internal.Palette;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Puts a PNG file together.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#11Chunks">PNG, 11</a>
 */
public final class PngChunks {

    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);

    public PngChunks() {
        out.writeBytes(SIGNATURE);
    }

    public void header(int width, int height, int depth, int color) {
        ByteArrayOutputStream content = new ByteArrayOutputStream(13);
        i32(content, width);
        i32(content, height);
        content.write(depth);
        content.write(color);
        // Deflate, the five filters, not interlaced.
        content.write(0);
        content.write(0);
        content.write(0);
        chunk("IHDR", content.toByteArray());
    }

    public void palette(Palette palette) {
        chunk("PLTE", palette.rgb());
        byte[] alpha = palette.alpha();
        if (alpha.length > 0) {
            chunk("tRNS", alpha);
        }
    }

    public void profile(byte[] icc, int compression) {
        ByteArrayOutputStream content = new ByteArrayOutputStream(icc.length);
        // A name, its end, deflate.
        content.writeBytes("icc\0\0".getBytes(StandardCharsets.ISO_8859_1));
        Deflater deflater = new Deflater(compression);
        try {
            deflater.setInput(icc);
            deflater.finish();
            byte[] buffer = new byte[4_096];
            while (!deflater.finished()) {
                content.write(buffer, 0, deflater.deflate(buffer));
            }
        } finally {
            deflater.end();
        }
        chunk("iCCP", content.toByteArray());
    }

    public void chunk(String type, byte[] content) {
        chunk(type, content, content.length);
    }

    void chunk(String type, byte[] content, int length) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        i32(out, length);
        out.writeBytes(name);
        out.write(content, 0, length);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content, 0, length);
        i32(out, (int) crc.getValue());
    }

    private static void i32(ByteArrayOutputStream to, int value) {
        to.write(value >> 24);
        to.write(value >> 16);
        to.write(value >> 8);
        to.write(value);
    }

    public byte[] toByteArray() {
        return out.toByteArray();
    }
}
