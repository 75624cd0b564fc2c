package io.handrail.s3.image.jpeg.internal;

/**
 * For coefficients that nobody needs: by the next bits, how many symbols and values can be passed over in one go. This is
 * most of what makes an eighth cheap.
 */
final class AcSkips {

    static final int BITS = 12;

    private static final int NONE = 64 << 8;

    private AcSkips() {}

    /**
     * An entry has the bits that are passed over from bit 16 on, the coefficients from bit 8 on, and in bit 0 whether the
     * block ends with them. It leads beyond any block if not even one symbol is whole.
     */
    static int[] of(HuffmanTable table) {
        int[] skips = new int[1 << BITS];
        for (int i = 0; i < skips.length; i++) {
            skips[i] = entry(table, i << (16 - BITS));
        }
        return skips;
    }

    private static int entry(HuffmanTable table, int bits) {
        int used = 0;
        int coefficients = 0;
        while (used < BITS) {
            int found = table.findWithin(bits << used & 0xFFFF, BITS - used);
            if (found == 0) {
                break;
            }
            int run = found >> 4 & 15;
            int size = found & 15;
            // Of the last value the bits need not be seen.
            used += (found >> 8) + size;
            if (size == 0 && run < 15) {
                return used << 16 | coefficients << 8 | 1;
            }
            coefficients += run + 1;
        }
        return used == 0 ? NONE : used << 16 | coefficients << 8;
    }
}
