package io.handrail.s3.image.jpeg.internal;

/**
 * The coefficients of a sequential block after its first, added up by weights of their places: those that change from left to
 * right, from top to bottom, and both ways.
 */
final class AcSums {

    private final BitReader bits;
    private final long[] weights;

    /** The sums that the last call read. */
    int across;

    int down;
    int both;

    /**
     * With two weights of each place in the file, and of 16 beyond, from twice the place on. The first is that of the sum
     * across, or 32 bits higher that of the sum down, so that one multiplication serves both; the second that of the other.
     */
    AcSums(BitReader bits, long[] weights) {
        this.bits = bits;
        this.weights = weights;
    }

    /** Reads a block. The loop is that of {@link AcReader#read}. */
    void read(AcTable table) {
        long[] pairs = table.pairs();
        long[] by = weights;
        long a = 0;
        long b = 0;
        long window = bits.window;
        int count = bits.count;
        int[] words = bits.source.words;
        int next = bits.source.next;
        int k = 1;
        while (k < 64) {
            if (count < BitReader.ENOUGH) {
                window |= (words[next++] & 0xFFFFFFFFL) << (32 - count);
                count += 32;
            }
            long entry = pairs[(int) (window >>> (64 - AcPairs.BITS))];
            int first = k + ((int) entry >> 8 & 0xFF);
            int second = first + ((int) (entry >> 32) & 0xFF);
            int behind = second + ((int) (entry >>> 57) & 1);
            int end = (int) (entry >>> 62);
            if (behind + end <= 64) {
                window <<= entry;
                count -= (int) entry & 63;
                long value = (short) (entry >> 16);
                long other = (short) (entry >> 40);
                a += value * by[2 * first] + other * by[2 * second];
                b += value * by[2 * first + 1] + other * by[2 * second + 1];
                k = behind;
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
                a += value * by[2 * k];
                b += value * by[2 * k + 1];
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
        bits.source.next = next;
        across = (int) a;
        down = (int) ((a - across) >> 32);
        both = (int) b;
    }
}
