package io.handrail.s3.image.jpeg.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Keeps the blocks of a scan that has a part of the components only. */
final class BlocksToCoefficients extends SequentialBlocks {

    private static final int[] AS_THEY_ARE = new int[64];

    static {
        Arrays.fill(AS_THEY_ARE, 1);
    }

    private final Coefficients[] parts;

    BlocksToCoefficients(Scan scan, Tables tables, BitReader bits, Coefficients[] parts) {
        super(scan, tables, bits);
        this.parts = parts;
    }

    @Override
    int @Nullable [] quant(int part) {
        return parts[part].isDcOnly() ? null : AS_THEY_ARE;
    }

    @Override
    void take(int part, int x, int y, int dc, int[] block, int found) {
        Coefficients to = parts[part];
        int offset = to.offset(x, y);
        if (found > 0) {
            for (int i = 1; i < 64; i++) {
                to.values[offset + i] = (short) block[i];
            }
        }
        to.values[offset] = (short) dc;
    }
}
