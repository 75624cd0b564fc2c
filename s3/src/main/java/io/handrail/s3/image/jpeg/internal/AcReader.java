package io.handrail.s3.image.jpeg.internal;

/** The coefficients of a sequential block after its first. The hot loops are here. */
final class AcReader {

    private final BitReader bits;

    /** Where in the block the coefficients were put that the last call read; one more may be looked at than there are. */
    final int[] places = new int[66];

    AcReader(BitReader bits) {
        this.bits = bits;
    }

    /**
     * Reads coefficients into a block of zeros.
     *
     * @param quant what each is multiplied by
     * @return how many there are; their {@link #places} say where
     */
    int read(AcTable table, int[] quant, int[] block) {
        int[] natural = ZigZag.NATURAL_AND_BEYOND;
        long[] pairs = table.pairs();
        long window = bits.window;
        int count = bits.count;
        int[] words = bits.source.words;
        int next = bits.source.next;
        int found = 0;
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
            // What lies beyond the 64th coefficient belongs to the next block.
            if (behind + end <= 64) {
                window <<= entry;
                count -= (int) entry & 63;
                // Without a look at how many there are: what is not there is a zero, which is put where one is.
                int place = natural[first];
                block[place] = (short) (entry >> 16) * quant[place];
                places[found] = place;
                place = natural[second];
                block[place] = (short) (entry >> 40) * quant[place];
                places[found + 1] = place;
                found += (int) (entry >>> 56) & 3;
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
            int place = natural[k++];
            if (size > 0) {
                int value = BitReader.extend((int) (window << codeLength >>> (64 - size)), size);
                block[place] = value * quant[place];
                places[found++] = place;
            }
            window <<= codeLength + size;
            count -= codeLength + size;
        }
        if (k > 64) {
            throw Refusal.corrupt("a block has more than 64 coefficients");
        }
        bits.window = window;
        bits.count = count;
        bits.source.next = next;
        return found;
    }

    /** Makes zeros again of what the last call read. */
    void clear(int[] block, int found) {
        block[0] = 0;
        for (int i = 0; i < found; i++) {
            block[places[i]] = 0;
        }
    }

    /** Passes over them. */
    void skip(AcTable table) {
        int[] skips = table.skips();
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
            int entry = skips[(int) (window >>> (64 - AcSkips.BITS))];
            int end = entry & 1;
            int behind = k + (entry >> 8 & 0xFF);
            int length = entry >>> 16;
            // What lies beyond the 64th coefficient belongs to the next block.
            if (behind + end > 64) {
                int symbol = table.codes.find(window);
                int size = symbol & 15;
                int run = symbol >> 4 & 15;
                length = (symbol >> 8) + size;
                end = size == 0 && run < 15 ? 1 : 0;
                behind = k + run + 1;
            }
            window <<= length;
            count -= length;
            // After the end it is beyond all coefficients.
            k = behind | end << 6;
        }
        bits.window = window;
        bits.count = count;
        bits.source.next = next;
    }
}
