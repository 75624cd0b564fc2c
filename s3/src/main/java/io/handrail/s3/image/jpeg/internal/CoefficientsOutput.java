package io.handrail.s3.image.jpeg.internal;

import java.util.Arrays;

/** The coefficients of a block, kept until the other components have come. */
final class CoefficientsOutput implements BlockOutput {

    private static final int[] AS_THEY_ARE = new int[64];

    static {
        Arrays.fill(AS_THEY_ARE, 1);
    }

    private final AcReader ac;
    private final AcTable table;
    private final Coefficients to;
    private final int[] block = new int[64];

    CoefficientsOutput(AcReader ac, AcTable table, Coefficients to) {
        this.ac = ac;
        this.table = table;
        this.to = to;
    }

    @Override
    public void rest(int dc, int x, int y) {
        int offset = to.offset(x, y);
        if (to.isDcOnly()) {
            ac.skip(table);
        } else {
            int found = ac.read(table, AS_THEY_ARE, block);
            for (int i = 0; i < found; i++) {
                int place = ac.places[i];
                to.values[offset + place] = (short) block[place];
                block[place] = 0;
            }
        }
        to.values[offset] = (short) dc;
    }
}
