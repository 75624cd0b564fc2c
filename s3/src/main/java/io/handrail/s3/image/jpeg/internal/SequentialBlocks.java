package io.handrail.s3.image.jpeg.internal;

import org.jspecify.annotations.Nullable;

/** Blocks that come whole: the first coefficient as a difference, the others after it. */
abstract class SequentialBlocks implements BlockDecoder {

    private static final int MAX_DC_BITS = 15;

    private final BitReader bits;
    private final AcReader ac;
    private final Code[] codes;
    private final int[] block = new int[64];

    SequentialBlocks(Scan scan, Tables tables, BitReader bits) {
        this.bits = bits;
        this.ac = new AcReader(bits);
        this.codes = scan.parts().stream().map(part -> new Code(part, tables)).toArray(Code[]::new);
    }

    private static final class Code {
        final HuffmanTable dc;
        final HuffmanTable ac;
        private int @Nullable [] values;
        private int @Nullable [] skips;
        int predictor;

        Code(Scan.Part part, Tables tables) {
            dc = new HuffmanTable(tables.dc(part.dcTable()));
            ac = new HuffmanTable(tables.ac(part.acTable()));
        }

        /** Of the two tables a code needs one only, and in a cold process they take a while. */
        int[] values() {
            int[] made = values;
            if (made == null) {
                made = AcValues.of(ac);
                values = made;
            }
            return made;
        }

        int[] skips() {
            int[] made = skips;
            if (made == null) {
                made = AcSkips.of(ac);
                skips = made;
            }
            return made;
        }
    }

    /** What the coefficients of a part are multiplied by; null if only the first one is needed. */
    abstract int @Nullable [] quant(int part);

    /**
     * Takes a block.
     *
     * @param dc the first coefficient, not multiplied
     * @param block the others, multiplied; zeroed afterwards
     * @param found how many others are not zero
     */
    abstract void take(int part, int x, int y, int dc, int[] block, int found);

    @Override
    public void block(int part, int x, int y) {
        Code code = codes[part];
        code.predictor += difference(bits, code.dc);
        int[] quant = quant(part);
        if (quant == null) {
            ac.skip(code.ac, code.skips());
            take(part, x, y, code.predictor, block, 0);
            return;
        }
        int found = ac.read(code.ac, code.values(), quant, block);
        take(part, x, y, code.predictor, block, found);
        for (int i = 0; i < found; i++) {
            block[ac.places[i]] = 0;
        }
    }

    static int difference(BitReader bits, HuffmanTable table) {
        int size = bits.symbol(table);
        if (size > MAX_DC_BITS) {
            throw Refusal.corrupt("a first coefficient has " + size + " bits");
        }
        return bits.signed(size);
    }

    @Override
    public void restart() {
        for (Code code : codes) {
            code.predictor = 0;
        }
    }
}
