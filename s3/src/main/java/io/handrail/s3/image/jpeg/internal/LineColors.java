package io.handrail.s3.image.jpeg.internal;

import io.handrail.s3.image.jpeg.JpegColors;

/** Makes pixels of the rows of the components, by the constants and the rounding of libjpeg ({@code jdcolor.c}). */
final class LineColors {

    private static final int HALF = 1 << 15;
    private static final int RED = 91_881;
    private static final int GREEN_OF_CB = -22_554;
    private static final int GREEN_OF_CR = -46_802;
    private static final int BLUE = 116_130;

    private final JpegColors colors;
    /** 255 where a file has light in place of ink, as Adobe's programs write it. */
    private final int inverted;

    LineColors(JpegColors colors, boolean byAdobe) {
        this.colors = colors;
        this.inverted = byAdobe ? 255 : 0;
    }

    void convert(LineExpander[] lines, byte[] out, int offset, int width) {
        switch (colors) {
            case GREY -> System.arraycopy(lines[0].samples, lines[0].offset, out, offset, width);
            case YCBCR -> light(lines, out, offset, width, 3, 0);
            case RGB -> interleave(lines, out, offset, width, 0);
            case CMYK -> interleave(lines, out, offset, width, inverted);
            case YCCK -> {
                // The formula gives light; libjpeg makes ink of it, which Adobe's files mean as light again.
                light(lines, out, offset, width, 4, 255 - inverted);
                copy(lines[3], out, offset + 3, width, 4, inverted);
            }
        }
    }

    private static void interleave(LineExpander[] lines, byte[] out, int offset, int width, int invert) {
        for (int channel = 0; channel < lines.length; channel++) {
            copy(lines[channel], out, offset + channel, width, lines.length, invert);
        }
    }

    private static void copy(LineExpander line, byte[] out, int offset, int width, int channels, int invert) {
        for (int i = 0, to = offset; i < width; i++, to += channels) {
            out[to] = (byte) (line.samples[line.offset + i] ^ invert);
        }
    }

    private static void light(LineExpander[] lines, byte[] out, int offset, int width, int channels, int invert) {
        byte[] luma = lines[0].samples;
        byte[] blues = lines[1].samples;
        byte[] reds = lines[2].samples;
        int lumaAt = lines[0].offset;
        int bluesAt = lines[1].offset;
        int redsAt = lines[2].offset;
        for (int i = 0, to = offset; i < width; i++, to += channels) {
            int y = luma[lumaAt + i] & 0xFF;
            int cb = (blues[bluesAt + i] & 0xFF) - 128;
            int cr = (reds[redsAt + i] & 0xFF) - 128;
            int red = y + ((RED * cr + HALF) >> 16);
            int green = y + ((GREEN_OF_CB * cb + GREEN_OF_CR * cr + HALF) >> 16);
            int blue = y + ((BLUE * cb + HALF) >> 16);
            // Colours without a name are rare, so that this is quicker than looking at each sample.
            if (((red | green | blue) & ~0xFF) != 0) {
                red = clamp(red);
                green = clamp(green);
                blue = clamp(blue);
            }
            out[to] = (byte) (red ^ invert);
            out[to + 1] = (byte) (green ^ invert);
            out[to + 2] = (byte) (blue ^ invert);
        }
    }

    private static int clamp(int value) {
        return Math.max(0, Math.min(255, value));
    }
}
