package io.handrail.s3.image.jpeg.internal;

import java.util.Arrays;

/** The order in which a block's coefficients are stored. */
final class ZigZag {

    /** For each place in a file the place in a block, row by row (ITU-T T.81, figure A.6). */
    static final int[] NATURAL = natural();

    /**
     * The same, and beyond it the first place, as often as a broken file can go on after its block: what is put there is
     * replaced by the first coefficient.
     */
    static final int[] NATURAL_AND_BEYOND = Arrays.copyOf(NATURAL, 64 + 16);

    private ZigZag() {}

    private static int[] natural() {
        int[] natural = new int[64];
        int k = 0;
        for (int diagonal = 0; diagonal < 15; diagonal++) {
            for (int i = Math.max(0, diagonal - 7); i <= Math.min(7, diagonal); i++) {
                // Even diagonals go up to the right, odd ones down to the left.
                int row = diagonal % 2 == 0 ? diagonal - i : i;
                natural[k++] = row * 8 + diagonal - row;
            }
        }
        return natural;
    }
}
