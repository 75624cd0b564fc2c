package io.handrail.s3.image.jpeg.internal;

/** A Huffman code as it stands in a file: how many symbols have a code of which length, and the symbols in that order. */
final class HuffmanCode {

    final int[] counts = new int[17];
    final byte[] symbols;

    private HuffmanCode(byte[] symbols) {
        this.symbols = symbols;
    }

    static HuffmanCode read(JpegBytes in) {
        int[] counts = new int[17];
        int total = 0;
        int free = 1;
        for (int length = 1; length <= 16; length++) {
            counts[length] = in.u8();
            total += counts[length];
            free = free * 2 - counts[length];
            if (free < 0) {
                throw Refusal.corrupt("a Huffman table has more codes than there can be");
            }
        }
        if (total > 256 || total > in.remaining()) {
            throw Refusal.corrupt("a Huffman table has more symbols than fit");
        }
        HuffmanCode code = new HuffmanCode(new byte[total]);
        System.arraycopy(counts, 0, code.counts, 0, counts.length);
        for (int i = 0; i < total; i++) {
            code.symbols[i] = (byte) in.u8();
        }
        return code;
    }
}
