package io.handrail.s3.image.jpeg.internal;

import org.jspecify.annotations.Nullable;

/** Makes samples of each block as it comes: the whole image in one scan. */
final class BlocksToPlanes extends SequentialBlocks {

    private final Plane[] planes;
    private final int[][] quants;
    private final InverseDct[] transforms;

    BlocksToPlanes(Scan scan, Tables tables, BitReader bits, Bands bands) {
        super(scan, tables, bits);
        int parts = scan.parts().size();
        planes = new Plane[parts];
        quants = new int[parts][];
        transforms = new InverseDct[parts];
        for (int i = 0; i < parts; i++) {
            Component component = scan.parts().get(i).component();
            planes[i] = bands.plane(component.index());
            quants[i] = tables.quant(component.quantTable());
            transforms[i] = InverseDct.of(planes[i].size);
        }
    }

    @Override
    int @Nullable [] quant(int part) {
        return planes[part].size == 1 ? null : quants[part];
    }

    @Override
    void take(int part, int x, int y, int dc, int[] block, int found) {
        Plane plane = planes[part];
        int first = dc * quants[part][0];
        int offset = plane.offsetInBand(x, y);
        if (found == 0) {
            InverseDct.flat(first, plane.size, plane.samples, offset, plane.stride);
        } else {
            block[0] = first;
            transforms[part].transform(block, plane.samples, offset, plane.stride);
        }
    }
}
