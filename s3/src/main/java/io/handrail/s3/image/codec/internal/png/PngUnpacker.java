package io.handrail.s3.image.codec.internal.png;

import io.handrail.s3.image.codec.UnsupportedImageException;
import io.handrail.s3.image.codec.UnsupportedImageException.Reason;
import io.handrail.s3.image.codec.internal.header.PngHeader;
import io.handrail.s3.image.raster.Layout;
import org.jspecify.annotations.Nullable;

/** Makes samples of eight bits out of the lines of a file: of 1 to 16 bits, of a palette, with a transparent colour. */
final class PngUnpacker {

    private final PngHeader header;
    private final Layout layout;
    private final byte[] palette;

    /** The transparent colour, as wide as samples in the file; null for none. */
    private final int @Nullable [] key;

    PngUnpacker(PngHeader header, byte @Nullable [] colors, byte @Nullable [] transparency) {
        this.header = header;
        this.palette = header.color() == 3 ? palette(colors, transparency) : new byte[0];
        this.key = header.color() == 0 || header.color() == 2 ? key(header.samples(), transparency) : null;
        this.layout = layout(header, header.color() == 3 ? transparency != null : key != null);
    }

    static Layout layout(PngHeader header, boolean transparency) {
        return switch (header.color()) {
            case 0 -> transparency ? Layout.GREY_ALPHA : Layout.GREY;
            case 2, 3 -> transparency ? Layout.RGBA : Layout.RGB;
            case 4 -> Layout.GREY_ALPHA;
            default -> Layout.RGBA;
        };
    }

    /** Four bytes for each of 256 colours; those that are missing are black. */
    private static byte[] palette(byte @Nullable [] colors, byte @Nullable [] transparency) {
        if (colors == null) {
            throw new UnsupportedImageException(Reason.CORRUPT, "is a PNG image without its palette");
        }
        byte[] palette = new byte[4 * 256];
        for (int i = 0; i < 256; i++) {
            for (int c = 0; c < 3 && 3 * i + c < colors.length; c++) {
                palette[4 * i + c] = colors[3 * i + c];
            }
            palette[4 * i + 3] = transparency != null && i < transparency.length ? transparency[i] : -1;
        }
        return palette;
    }

    private static int @Nullable [] key(int samples, byte @Nullable [] transparency) {
        if (transparency == null || transparency.length < 2 * samples) {
            return null;
        }
        int[] key = new int[samples];
        for (int c = 0; c < samples; c++) {
            key[c] = (transparency[2 * c] & 0xFF) << 8 | (transparency[2 * c + 1] & 0xFF);
        }
        return key;
    }

    Layout layout() {
        return layout;
    }

    /** Bytes of a pixel for the filters. */
    int step() {
        return Math.max(1, header.samples() * header.depth() / 8);
    }

    int lineBytes(int width) {
        return (int) (((long) width * header.samples() * header.depth() + 7) / 8);
    }

    /** The pixels of a line into the beginning of an array. */
    void unpack(byte[] line, int width, byte[] to) {
        if (header.color() == 3) {
            fromPalette(line, width, to);
        } else if (key == null && header.depth() == 8) {
            System.arraycopy(line, 0, to, 0, width * layout.channels());
        } else {
            fromSamples(line, width, to);
        }
    }

    private void fromPalette(byte[] line, int width, byte[] to) {
        int channels = layout.channels();
        for (int x = 0, o = 0; x < width; x++, o += channels) {
            int color = 4 * sample(line, x);
            for (int c = 0; c < channels; c++) {
                to[o + c] = palette[color + c];
            }
        }
    }

    private void fromSamples(byte[] line, int width, byte[] to) {
        int samples = header.samples();
        int most = (1 << header.depth()) - 1;
        for (int x = 0, i = 0, o = 0; x < width; x++) {
            boolean transparent = key != null;
            for (int c = 0; c < samples; c++, i++) {
                int sample = sample(line, i);
                transparent = transparent && key != null && key[c] == sample;
                to[o++] = (byte) ((sample * 255 + most / 2) / most);
            }
            if (key != null) {
                to[o++] = (byte) (transparent ? 0 : 255);
            }
        }
    }

    private int sample(byte[] line, int i) {
        int depth = header.depth();
        if (depth == 8) {
            return line[i] & 0xFF;
        } else if (depth == 16) {
            return (line[2 * i] & 0xFF) << 8 | (line[2 * i + 1] & 0xFF);
        }
        int bit = i * depth;
        return line[bit >> 3] >> (8 - depth - (bit & 7)) & ((1 << depth) - 1);
    }
}
