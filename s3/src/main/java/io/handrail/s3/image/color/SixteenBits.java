package io.handrail.s3.image.color;

/** Samples of 16 bits, as PNG and TIFF have them. */
public final class SixteenBits {

    private SixteenBits() {}

    /** Rounds unsigned samples to the nearest of 8 bits. */
    public static void toBytes(short[] from, int offset, byte[] to, int toOffset, int count) {
        for (int i = 0; i < count; i++) {
            to[toOffset + i] = rounded(from[offset + i] & 0xFFFF);
        }
    }

    /** The same from bytes, the higher one first. */
    public static void toBytes(byte[] from, int offset, byte[] to, int toOffset, int count) {
        for (int i = 0; i < count; i++) {
            int at = offset + 2 * i;
            to[toOffset + i] = rounded(((from[at] & 0xFF) << 8) | (from[at + 1] & 0xFF));
        }
    }

    /** A multiplication for a division by 257. */
    private static byte rounded(int sample) {
        return (byte) ((sample * 255 + 32_895) >> 16);
    }
}
