package io.handrail.s3.image.jpeg.internal;

/** 4 × 4 or 8 × 8 samples of a block. */
final class SamplesOutput implements BlockOutput {

    private final AcReader ac;
    private final AcTable table;
    private final Plane plane;
    private final int[] quant;
    private final InverseDct transform;
    private final int[] block = new int[64];

    SamplesOutput(AcReader ac, AcTable table, Plane plane, int[] quant) {
        this.ac = ac;
        this.table = table;
        this.plane = plane;
        this.quant = quant;
        this.transform = InverseDct.of(plane.size);
    }

    @Override
    public void rest(int dc, int x, int y) {
        int found = ac.read(table, quant, block);
        int offset = plane.offset(x, plane.rowOfBlocks(y));
        if (found == 0) {
            InverseDct.flat(dc * quant[0], plane.size, plane.samples, offset, plane.stride);
            return;
        }
        block[0] = dc * quant[0];
        if (InverseDct.isFew(ac.places[found - 1])) {
            transform.transformFew(block, plane.samples, offset, plane.stride);
        } else {
            transform.transform(block, plane.samples, offset, plane.stride);
        }
        ac.clear(block, found);
    }
}
