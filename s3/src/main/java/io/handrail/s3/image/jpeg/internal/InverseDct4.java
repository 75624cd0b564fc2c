package io.handrail.s3.image.jpeg.internal;

/** A block becomes 4 × 4 samples. The fourth frequency cancels out in the means. */
final class InverseDct4 extends InverseDct {

    private static final int EVEN2 = fixed(1.847759065);
    private static final int EVEN6 = fixed(-0.765366865);
    private static final int INNER1 = fixed(1.061594337);
    private static final int INNER3 = fixed(-2.172734803);
    private static final int INNER5 = fixed(1.451774981);
    private static final int INNER7 = fixed(-0.211164243);
    private static final int OUTER1 = fixed(2.562915447);
    private static final int OUTER3 = fixed(0.899976223);
    private static final int OUTER5 = fixed(-0.601344887);
    private static final int OUTER7 = fixed(-0.509795579);

    private static final int DOWN_SHIFT = CONSTANT_BITS - BETWEEN_BITS + 1;
    private static final int DOWN_ROUND = 1 << (DOWN_SHIFT - 1);
    private static final int ACROSS_SHIFT = CONSTANT_BITS + BETWEEN_BITS + 3 + 1;
    private static final int ACROSS_ROUND = 1 << (ACROSS_SHIFT - 1);

    @Override
    void transform(int[] block, byte[] samples, int offset, int stride) {
        for (int x = 0; x < 8; x++) {
            if (x != 4) {
                down(block, x);
            }
        }
        for (int y = 0; y < 4; y++) {
            across(y * 8, samples, offset + y * stride);
        }
    }

    /** The same without what is zero then. */
    @Override
    void transformFew(int[] block, byte[] samples, int offset, int stride) {
        int[] to = between;
        for (int x = 0; x < FEW; x++) {
            int c1 = block[x + 8];
            int c3 = block[x + 24];
            int middle = (block[x] << (CONSTANT_BITS + 1)) + DOWN_ROUND;
            int even = block[x + 16] * EVEN2;
            int inner = c1 * INNER1 + c3 * INNER3;
            int outer = c1 * OUTER1 + c3 * OUTER3;
            to[x] = (middle + even + outer) >> DOWN_SHIFT;
            to[x + 8] = (middle - even + inner) >> DOWN_SHIFT;
            to[x + 16] = (middle - even - inner) >> DOWN_SHIFT;
            to[x + 24] = (middle + even - outer) >> DOWN_SHIFT;
        }
        for (int i = 0, at = offset; i < 32; i += 8, at += stride) {
            int c1 = to[i + 1];
            int c3 = to[i + 3];
            int middle = (to[i] << (CONSTANT_BITS + 1)) + ACROSS_ROUND;
            int even = to[i + 2] * EVEN2;
            int inner = c1 * INNER1 + c3 * INNER3;
            int outer = c1 * OUTER1 + c3 * OUTER3;
            samples[at] = sample((middle + even + outer) >> ACROSS_SHIFT);
            samples[at + 1] = sample((middle - even + inner) >> ACROSS_SHIFT);
            samples[at + 2] = sample((middle - even - inner) >> ACROSS_SHIFT);
            samples[at + 3] = sample((middle + even - outer) >> ACROSS_SHIFT);
        }
    }

    private void down(int[] block, int x) {
        int c1 = block[x + 8];
        int c2 = block[x + 16];
        int c3 = block[x + 24];
        int c5 = block[x + 40];
        int c6 = block[x + 48];
        int c7 = block[x + 56];
        int[] to = between;
        if ((c1 | c2 | c3 | c5 | c6 | c7) == 0) {
            int value = block[x] << BETWEEN_BITS;
            to[x] = value;
            to[x + 8] = value;
            to[x + 16] = value;
            to[x + 24] = value;
            return;
        }
        int middle = (block[x] << (CONSTANT_BITS + 1)) + DOWN_ROUND;
        int even = c2 * EVEN2 + c6 * EVEN6;
        int inner = c1 * INNER1 + c3 * INNER3 + c5 * INNER5 + c7 * INNER7;
        int outer = c1 * OUTER1 + c3 * OUTER3 + c5 * OUTER5 + c7 * OUTER7;
        to[x] = (middle + even + outer) >> DOWN_SHIFT;
        to[x + 8] = (middle - even + inner) >> DOWN_SHIFT;
        to[x + 16] = (middle - even - inner) >> DOWN_SHIFT;
        to[x + 24] = (middle + even - outer) >> DOWN_SHIFT;
    }

    private void across(int i, byte[] samples, int offset) {
        int[] from = between;
        int c1 = from[i + 1];
        int c3 = from[i + 3];
        int c5 = from[i + 5];
        int c7 = from[i + 7];
        int middle = (from[i] << (CONSTANT_BITS + 1)) + ACROSS_ROUND;
        int even = from[i + 2] * EVEN2 + from[i + 6] * EVEN6;
        int inner = c1 * INNER1 + c3 * INNER3 + c5 * INNER5 + c7 * INNER7;
        int outer = c1 * OUTER1 + c3 * OUTER3 + c5 * OUTER5 + c7 * OUTER7;
        samples[offset] = sample((middle + even + outer) >> ACROSS_SHIFT);
        samples[offset + 1] = sample((middle - even + inner) >> ACROSS_SHIFT);
        samples[offset + 2] = sample((middle - even - inner) >> ACROSS_SHIFT);
        samples[offset + 3] = sample((middle + even - outer) >> ACROSS_SHIFT);
    }
}
