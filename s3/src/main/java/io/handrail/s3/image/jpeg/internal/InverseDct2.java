package io.handrail.s3.image.jpeg.internal;

/** A block becomes 2 × 2 samples. Even frequencies cancel out in the means. */
final class InverseDct2 extends InverseDct {

    private static final int C1 = fixed(3.624509785);
    private static final int C3 = fixed(-1.272758580);
    private static final int C5 = fixed(0.850430095);
    private static final int C7 = fixed(-0.720959822);

    private static final int DOWN_SHIFT = CONSTANT_BITS - BETWEEN_BITS + 2;
    private static final int DOWN_ROUND = 1 << (DOWN_SHIFT - 1);
    private static final int ACROSS_SHIFT = CONSTANT_BITS + BETWEEN_BITS + 3 + 2;
    private static final int ACROSS_ROUND = 1 << (ACROSS_SHIFT - 1);

    @Override
    void transform(int[] block, byte[] samples, int offset, int stride) {
        down(block, 0);
        for (int x = 1; x < 8; x += 2) {
            down(block, x);
        }
        across(0, samples, offset);
        across(8, samples, offset + stride);
    }

    private void down(int[] block, int x) {
        int even = (block[x] << (CONSTANT_BITS + 2)) + DOWN_ROUND;
        int odd = block[x + 8] * C1 + block[x + 24] * C3 + block[x + 40] * C5 + block[x + 56] * C7;
        between[x] = (even + odd) >> DOWN_SHIFT;
        between[x + 8] = (even - odd) >> DOWN_SHIFT;
    }

    private void across(int i, byte[] samples, int offset) {
        int even = (between[i] << (CONSTANT_BITS + 2)) + ACROSS_ROUND;
        int odd = between[i + 1] * C1 + between[i + 3] * C3 + between[i + 5] * C5 + between[i + 7] * C7;
        samples[offset] = sample((even + odd) >> ACROSS_SHIFT);
        samples[offset + 1] = sample((even - odd) >> ACROSS_SHIFT);
    }
}
