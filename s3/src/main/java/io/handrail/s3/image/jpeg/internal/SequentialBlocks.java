package io.handrail.s3.image.jpeg.internal;

import java.util.Arrays;
import java.util.List;

/** Blocks that come whole: the first coefficient as a difference, the others after it. */
final class SequentialBlocks implements BlockDecoder {

    private static final int MAX_DC_BITS = 15;

    private final BitReader bits;
    private final HuffmanTable[] dc;
    private final BlockOutput[] outputs;
    private final int[] predictors;

    private SequentialBlocks(Scan scan, Tables tables, BitReader bits, Outputs outputs) {
        int parts = scan.parts().size();
        this.bits = bits;
        this.dc = new HuffmanTable[parts];
        this.outputs = new BlockOutput[parts];
        this.predictors = new int[parts];
        AcReader ac = new AcReader(bits);
        AcTable[] made = new AcTable[4];
        for (int i = 0; i < parts; i++) {
            Scan.Part part = scan.parts().get(i);
            // The two colours of most files have one in common.
            AcTable table = made[part.acTable()];
            if (table == null) {
                table = new AcTable(tables.ac(part.acTable()));
                made[part.acTable()] = table;
            }
            dc[i] = new HuffmanTable(tables.dc(part.dcTable()));
            this.outputs[i] = outputs.of(i, ac, table);
        }
    }

    private interface Outputs {
        BlockOutput of(int part, AcReader ac, AcTable table);
    }

    /** Makes samples of each block as it comes: the whole image in one scan. */
    static SequentialBlocks toPlanes(Scan scan, Tables tables, BitReader bits, Bands bands) {
        return new SequentialBlocks(scan, tables, bits, new ToPlanes(scan, tables, bits, bands));
    }

    /** Keeps the blocks of a scan that has a part of the components only. */
    static SequentialBlocks toCoefficients(Scan scan, Tables tables, BitReader bits, Coefficients[] parts) {
        return new SequentialBlocks(scan, tables, bits, new ToCoefficients(List.of(parts)));
    }

    // Classes, because the first lambda expression of a process takes long to start.

    private record ToPlanes(Scan scan, Tables tables, BitReader bits, Bands bands) implements Outputs {
        @Override
        public BlockOutput of(int part, AcReader ac, AcTable table) {
            Component component = scan.parts().get(part).component();
            Plane plane = bands.plane(component.index());
            int[] quant = tables.quant(component.quantTable());
            return switch (plane.size) {
                case 1 -> new MeanOutput(ac, table, plane, quant);
                case 2 -> new QuarterOutput(bits, table, plane, quant);
                default -> new SamplesOutput(ac, table, plane, quant);
            };
        }
    }

    private record ToCoefficients(List<Coefficients> parts) implements Outputs {
        @Override
        public BlockOutput of(int part, AcReader ac, AcTable table) {
            return new CoefficientsOutput(ac, table, parts.get(part));
        }
    }

    @Override
    public void block(int part, int x, int y) {
        int first = predictors[part] + difference(bits, dc[part]);
        predictors[part] = first;
        outputs[part].rest(first, x, y);
    }

    static int difference(BitReader bits, HuffmanTable table) {
        int size = bits.symbol(table);
        if (size > MAX_DC_BITS) {
            throw Refusal.corrupt("a first coefficient has " + size + " bits");
        }
        return bits.signedAfterSymbol(size);
    }

    @Override
    public void restart() {
        Arrays.fill(predictors, 0);
    }
}
