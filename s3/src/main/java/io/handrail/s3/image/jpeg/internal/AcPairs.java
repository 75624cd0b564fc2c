package io.handrail.s3.image.jpeg.internal;

/**
 * By the next bits, up to two coefficients with the zeros before each, and whether the block ends after them: one look
 * then does what would take two that wait for one another.
 */
final class AcPairs {

    static final int BITS = 11;

    /** Set where the block ends after the entry's coefficients. */
    static final long END = 1L << 62;

    /** No entry: it leads beyond any block. */
    private static final long NONE = 64L << 32;

    private AcPairs() {}

    /**
     * An entry has, from these bits on: 0 all its bits (six of them, so that it can be what a window is shifted by), 8 the
     * zeros before the first value, 16 that value, 32 the coefficients from the first value to the second one, 40 the
     * second value, 56 how many values there are (0 to 2; the others are zero). An entry is 0 if not even one symbol with
     * its value is whole, and for sixteen zeros.
     */
    static long[] of(HuffmanTable table) {
        int[] singles = new int[1 << BITS];
        for (int i = 0; i < singles.length; i++) {
            singles[i] = single(table, i << (16 - BITS));
        }
        long[] pairs = new long[1 << BITS];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = pair(singles, i);
        }
        return pairs;
    }

    /** The value from bit 16 on, the zeros before it from bit 8 on, and the bits of both below; a value of 0 is the end. */
    private static int single(HuffmanTable table, int bits) {
        int found = table.findWithin(bits, BITS);
        int length = found >> 8;
        int run = found >> 4 & 15;
        int size = found & 15;
        if (found == 0 || length + size > BITS || (size == 0 && run == 15)) {
            return 0;
        }
        if (size == 0) {
            return length;
        }
        int value = (bits << length & 0xFFFF) >> (16 - size);
        return BitReader.extend(value, size) << 16 | run << 8 | length + size;
    }

    private static long pair(int[] singles, int bits) {
        int first = singles[bits];
        if (first == 0) {
            return NONE;
        }
        if (first >> 16 == 0) {
            return END | first;
        }
        int length = first & 0xFF;
        // What comes in from the right are no bits of the file, so that the second one has to fit without them.
        int second = singles[bits << length & (singles.length - 1)];
        long entry = (1L << 56) | (first & 0xFFFF_FFFFL);
        if (second == 0 || length + (second & 0xFF) > BITS) {
            return entry | (1L << 32);
        }
        entry += second & 0xFF;
        if (second >> 16 == 0) {
            return entry | (1L << 32) | END;
        }
        long step = (second >> 8 & 0xFF) + 1L;
        return (entry + (1L << 56)) | (step << 32) | ((second >> 16 & 0xFFFFL) << 40);
    }
}
