package io.handrail.s3.image.codec.internal.gif;

import io.handrail.s3.image.raster.Pixels;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Puts a GIF file together.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a</a>
 */
public final class GifFile {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);

    /**
     * What comes first.
     *
     * @param loops how often it is played; 0 is without end
     */
    public void start(int width, int height, int loops) {
        text("GIF89a");
        u16(width);
        u16(height);
        // No palette for all frames, 8 bits a colour; background; aspect.
        out.write(0x70);
        out.write(0);
        out.write(0);
        if (loops != 1) {
            out.write(0x21);
            out.write(0xFF);
            out.write(11);
            text("NETSCAPE2.0");
            out.write(3);
            out.write(1);
            u16(loops == 0 ? 0 : Math.min(loops - 1, 65_535));
            out.write(0);
        }
    }

    /**
     * A frame.
     *
     * @param clear whether its rectangle is transparent before the next frame; otherwise the frame stays
     */
    public void frame(Pixels image, int left, int top, boolean clear, int millis) {
        Quantized quantized = Quantizer.quantize(image);
        int bits = bits(quantized.size());
        out.write(0x21);
        out.write(0xF9);
        out.write(4);
        out.write((clear ? GifFrame.CLEAR : 1) << 2 | (quantized.transparent() >= 0 ? 1 : 0));
        u16(Math.min((millis + 5) / 10, 65_535));
        out.write(Math.max(0, quantized.transparent()));
        out.write(0);

        out.write(0x2C);
        u16(left);
        u16(top);
        u16(image.width());
        u16(image.height());
        out.write(0x80 | (bits - 1));
        byte[] palette = quantized.palette();
        out.writeBytes(palette);
        out.writeBytes(new byte[(3 << bits) - palette.length]);
        new LzwEncoder(out, Math.max(2, bits)).encode(quantized.places());
    }

    private static int bits(int colors) {
        int bits = 1;
        while (1 << bits < colors) {
            bits++;
        }
        return bits;
    }

    public byte[] finish() {
        out.write(0x3B);
        return out.toByteArray();
    }

    private void text(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void u16(int value) {
        out.write(value);
        out.write(value >> 8);
    }
}
