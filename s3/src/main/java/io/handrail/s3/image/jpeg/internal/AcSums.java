package io.handrail.s3.image.jpeg.internal;

/**
 * The coefficients of a sequential block after its first, added up by weights of their places: those that change from left to
 * right, from top to bottom, and both ways.
 */
final class AcSums {

    /** Where in the weights of a place the one for a sum is; two of the three are zero, which is quicker than a look. */
    static final int ACROSS = 0;

    static final int DOWN = 1;
    static final int BOTH = 2;

    private final BitReader bits;
    private final int[] weights;

    /** The sums that the last call read. */
    int across;

    int down;
    int both;

    /** With the weights of each place in the file, and of 16 beyond, from four times the place on. */
    AcSums(BitReader bits, int[] weights) {
        this.bits = bits;
        this.weights = weights;
    }

    /** Reads a block. The loop is that of {@link AcReader#read}. */
    void read(AcTable table) {
        long[] pairs = table.pairs();
        int[] by = weights;
        int a = 0;
        int d = 0;
        int b = 0;
        long window = bits.window;
        int count = bits.count;
        int k = 1;
        while (k < 64) {
            if (count < BitReader.ENOUGH) {
                bits.window = window;
                bits.count = count;
                bits.refill();
                window = bits.window;
                count = bits.count;
            }
            long entry = pairs[(int) (window >>> (64 - AcPairs.BITS))];
            int first = k + ((int) entry >> 8 & 0xFF);
            int second = first + ((int) (entry >> 32) & 0xFF);
            int next = second + ((int) (entry >>> 57) & 1);
            int end = (int) (entry >>> 62);
            if (entry != 0 && next + end <= 64) {
                window <<= entry;
                count -= (int) entry & 63;
                int value = (short) (entry >> 16);
                int other = (short) (entry >> 40);
                a += value * by[4 * first] + other * by[4 * second];
                d += value * by[4 * first + DOWN] + other * by[4 * second + DOWN];
                b += value * by[4 * first + BOTH] + other * by[4 * second + BOTH];
                k = next;
                if (end != 0) {
                    break;
                }
                continue;
            }
            int symbol = table.codes.find(window);
            int codeLength = symbol >> 8;
            int size = symbol & 15;
            int run = symbol >> 4 & 15;
            if (size == 0 && run < 15) {
                window <<= codeLength;
                count -= codeLength;
                break;
            }
            k += run;
            if (size > 0) {
                int value = BitReader.extend((int) (window << codeLength >>> (64 - size)), size);
                a += value * by[4 * k];
                d += value * by[4 * k + DOWN];
                b += value * by[4 * k + BOTH];
            }
            k++;
            window <<= codeLength + size;
            count -= codeLength + size;
        }
        if (k > 64) {
            throw Refusal.corrupt("a block has more than 64 coefficients");
        }
        bits.window = window;
        bits.count = count;
        across = a;
        down = d;
        both = b;
    }
}
