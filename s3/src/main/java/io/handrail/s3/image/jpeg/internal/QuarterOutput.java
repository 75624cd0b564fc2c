package io.handrail.s3.image.jpeg.internal;

/** 2 × 2 samples of a block. As they are sums, the coefficients are summed up as they are read, and no block is kept. */
final class QuarterOutput implements BlockOutput {

    private final AcSums ac;
    private final AcTable table;
    private final Plane plane;
    private final int quant;

    QuarterOutput(BitReader bits, AcTable table, Plane plane, int[] quant) {
        this.ac = new AcSums(bits, weights(quant));
        this.table = table;
        this.plane = plane;
        this.quant = quant[0];
    }

    private static long[] weights(int[] quant) {
        long[] weights = new long[2 * ZigZag.NATURAL_AND_BEYOND.length];
        for (int k = 1; k < 64; k++) {
            int place = ZigZag.NATURAL[k];
            long weight = (long) InverseDct2.WEIGHTS[place] * quant[place];
            boolean both = place >= 8 && (place & 7) != 0;
            weights[2 * k + (both ? 1 : 0)] = place >= 8 && !both ? weight << 32 : weight;
        }
        return weights;
    }

    @Override
    public void rest(int dc, int x, int y) {
        ac.read(table);
        int offset = plane.offset(x, plane.rowOfBlocks(y));
        InverseDct2.put(dc * quant, ac.across, ac.down, ac.both, plane.samples, offset, plane.stride);
    }
}
