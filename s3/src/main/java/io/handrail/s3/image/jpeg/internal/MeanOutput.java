package io.handrail.s3.image.jpeg.internal;

/** One sample of a block: its mean, which the first coefficient is. The others are passed over. */
final class MeanOutput implements BlockOutput {

    private final AcReader ac;
    private final AcTable table;
    private final Plane plane;
    private final int quant;

    MeanOutput(AcReader ac, AcTable table, Plane plane, int[] quant) {
        this.ac = ac;
        this.table = table;
        this.plane = plane;
        this.quant = quant[0];
    }

    @Override
    public void rest(int dc, int x, int y) {
        ac.skip(table);
        plane.samples[plane.offset(x, plane.rowOfBlocks(y))] = InverseDct.flat(dc * quant);
    }
}
