package io.handrail.s3.image.jpeg.internal;

/**
 * A block becomes 2 × 2 samples. Each is a sum of the coefficients, by their weights and with signs of its own. It is rounded
 * once; libjpeg rounds between the two directions, too, so that a few samples in a hundred differ by one.
 */
final class InverseDct2 extends InverseDct {

    /** By the place in a block, what a coefficient counts where the first one counts 8,192. */
    static final int[] WEIGHTS = weights();

    /** The mean is an eighth of the first coefficient. */
    private static final int SHIFT = CONSTANT_BITS + 3;

    private static final int ROUND = 1 << (SHIFT - 1);

    private static int[] weights() {
        // Even frequencies cancel out in the means.
        double[] alone = {1, 0.906127446, 0, -0.318189645, 0, 0.212607524, 0, -0.180239956};
        int[] weights = new int[64];
        for (int place = 0; place < 64; place++) {
            weights[place] = fixed(alone[place & 7] * alone[place >> 3]);
        }
        return weights;
    }

    @Override
    void transform(int[] block, byte[] samples, int offset, int stride) {
        int across = 0;
        int down = 0;
        int both = 0;
        for (int i = 1; i < 8; i += 2) {
            across += WEIGHTS[i] * block[i];
            down += WEIGHTS[i * 8] * block[i * 8];
            for (int place = i * 8 + 1; place < i * 8 + 8; place += 2) {
                both += WEIGHTS[place] * block[place];
            }
        }
        put(block[0], across, down, both, samples, offset, stride);
    }

    /**
     * Makes samples of sums.
     *
     * @param across the weighted sum of the coefficients that change from left to right only
     * @param down that of those that change from top to bottom only
     * @param both that of those that change both ways
     */
    static void put(int dc, int across, int down, int both, byte[] samples, int offset, int stride) {
        int mean = (dc << CONSTANT_BITS) + ROUND;
        samples[offset] = sample((mean + across + down + both) >> SHIFT);
        samples[offset + 1] = sample((mean - across + down - both) >> SHIFT);
        samples[offset + stride] = sample((mean + across - down - both) >> SHIFT);
        samples[offset + stride + 1] = sample((mean - across - down + both) >> SHIFT);
    }
}
