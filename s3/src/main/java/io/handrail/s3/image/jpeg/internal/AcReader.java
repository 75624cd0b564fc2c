package io.handrail.s3.image.jpeg.internal;

/** The coefficients of a sequential block after its first. The hot loops are here. */
final class AcReader {

    private final BitReader bits;

    /** Where in the block the coefficients were put that the last call read. */
    final int[] places = new int[64];

    AcReader(BitReader bits) {
        this.bits = bits;
    }

    /**
     * Reads coefficients into a block of zeros.
     *
     * @param quant what each is multiplied by
     * @return how many there are; their {@link #places} say where
     */
    int read(HuffmanTable table, int[] values, int[] quant, int[] block) {
        int[] natural = ZigZag.NATURAL;
        long window = bits.window;
        int count = bits.count;
        int found = 0;
        int k = 1;
        while (k < 64) {
            if (count < BitReader.ENOUGH) {
                bits.window = window;
                bits.count = count;
                bits.refill();
                window = bits.window;
                count = bits.count;
            }
            int entry = values[(int) (window >>> (64 - AcValues.BITS))];
            int length = entry & 0xFF;
            int value = entry >> 16;
            if (entry != 0) {
                k += entry >> 8 & 0xFF;
            } else {
                int symbol = table.find(window);
                int codeLength = symbol >> 8;
                int size = symbol & 15;
                int run = symbol >> 4 & 15;
                length = codeLength + size;
                k += run;
                if (size > 0) {
                    value = BitReader.extend((int) (window << codeLength >>> (64 - size)), size);
                } else if (run == 15) {
                    window <<= length;
                    count -= length;
                    k++;
                    continue;
                }
            }
            window <<= length;
            count -= length;
            if (value == 0) {
                break;
            }
            if (k > 63) {
                throw Refusal.corrupt("a block has more than 64 coefficients");
            }
            int place = natural[k++];
            block[place] = value * quant[place];
            places[found++] = place;
        }
        bits.window = window;
        bits.count = count;
        return found;
    }

    /** Passes over them. */
    void skip(HuffmanTable table, int[] skips) {
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
            int entry = skips[(int) (window >>> (64 - AcSkips.BITS))];
            int ends = entry & 1;
            int next = k + (entry >> 8 & 0xFF) + ends;
            int length = entry >>> 16;
            // What lies beyond the 64th coefficient belongs to the next block.
            if (entry == 0 || next > 64) {
                int symbol = table.find(window);
                int size = symbol & 15;
                int run = symbol >> 4 & 15;
                length = (symbol >> 8) + size;
                ends = size == 0 && run < 15 ? 1 : 0;
                next = k + run + 1;
            }
            window <<= length;
            count -= length;
            k = ends == 0 ? next : 64;
        }
        bits.window = window;
        bits.count = count;
    }
}
