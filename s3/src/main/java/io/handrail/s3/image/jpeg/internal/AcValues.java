package io.handrail.s3.image.jpeg.internal;

/** By the next bits, a run of zeros and the value after it, in one look. */
final class AcValues {

    static final int BITS = 10;

    private AcValues() {}

    /**
     * An entry has the value from bit 16 on, the run from bit 8 on, and the bits of both below. A value of 0 is the end of
     * the block. An entry is 0 if symbol and value are longer, and for sixteen zeros.
     */
    static int[] of(HuffmanTable table) {
        int[] values = new int[1 << BITS];
        for (int i = 0; i < values.length; i++) {
            values[i] = entry(table, i << (16 - BITS));
        }
        return values;
    }

    private static int entry(HuffmanTable table, int bits) {
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
}
