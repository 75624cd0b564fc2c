package io.handrail.s3.image.jpeg.internal;

/** Finds symbols at the beginning of a window. Short codes by one look, long ones by comparison. */
final class HuffmanTable {

    private static final int SHORT = 9;

    /** By the first bits: the length of the code, and the symbol in the lower byte; 0 if the code is longer. */
    private final short[] lookup = new short[1 << SHORT];

    /** For each length the first 16 bits that are beyond its codes. */
    private final int[] limit = new int[17];

    /** For each length what has to be added to a code for the place of its symbol. */
    private final int[] place = new int[17];

    private final byte[] symbols;

    HuffmanTable(HuffmanCode code) {
        this.symbols = code.symbols;
        int next = 0;
        int symbol = 0;
        for (int length = 1; length <= 16; length++) {
            place[length] = symbol - next;
            for (int i = 0; i < code.counts[length]; i++, next++, symbol++) {
                if (length <= SHORT) {
                    int from = next << (SHORT - length);
                    int to = (next + 1) << (SHORT - length);
                    for (int bits = from; bits < to; bits++) {
                        lookup[bits] = (short) (length << 8 | (symbols[symbol] & 0xFF));
                    }
                }
            }
            limit[length] = next << (16 - length);
            next <<= 1;
        }
    }

    /** The symbol in the lower byte, the length of its code above. */
    int find(long window) {
        int found = lookup[(int) (window >>> (64 - SHORT))];
        return found != 0 ? found : findLong((int) (window >>> 48));
    }

    private int findLong(int bits) {
        for (int length = SHORT + 1; length <= 16; length++) {
            if (bits < limit[length]) {
                return length << 8 | (symbols[place[length] + (bits >> (16 - length))] & 0xFF);
            }
        }
        throw Refusal.corrupt("a Huffman code means nothing");
    }

    /** The same among the first bits of 16; 0 if the code is longer than there are bits. */
    int findWithin(int bits, int available) {
        int found = lookup[bits >> (16 - SHORT)];
        if (found == 0) {
            for (int length = SHORT + 1; length <= available; length++) {
                if (bits < limit[length]) {
                    return length << 8 | (symbols[place[length] + (bits >> (16 - length))] & 0xFF);
                }
            }
        }
        return found >> 8 <= available ? found : 0;
    }
}
