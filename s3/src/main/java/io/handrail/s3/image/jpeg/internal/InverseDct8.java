package io.handrail.s3.image.jpeg.internal;

/** A whole block, by the algorithm of Loeffler, Ligtenberg and Moschytz (ICASSP 1989). */
final class InverseDct8 extends InverseDct {

    private static final int EVEN = fixed(0.541196100);
    private static final int EVEN2 = fixed(0.765366865);
    private static final int EVEN6 = fixed(-1.847759065);
    private static final int ODD = fixed(1.175875602);
    private static final int ODD1 = fixed(1.501321110);
    private static final int ODD3 = fixed(3.072711026);
    private static final int ODD5 = fixed(2.053119869);
    private static final int ODD7 = fixed(0.298631336);
    private static final int ODD17 = fixed(-0.899976223);
    private static final int ODD35 = fixed(-2.562915447);
    private static final int ODD37 = fixed(-1.961570560);
    private static final int ODD15 = fixed(-0.390180644);

    private static final int DOWN_SHIFT = CONSTANT_BITS - BETWEEN_BITS;
    private static final int DOWN_ROUND = 1 << (DOWN_SHIFT - 1);
    private static final int ACROSS_SHIFT = CONSTANT_BITS + BETWEEN_BITS + 3;
    private static final int ACROSS_ROUND = 1 << (ACROSS_SHIFT - 1);

    @Override
    void transform(int[] block, byte[] samples, int offset, int stride) {
        for (int x = 0; x < 8; x++) {
            down(block, x);
        }
        for (int y = 0; y < 8; y++) {
            across(y * 8, samples, offset + y * stride);
        }
    }

    private void down(int[] block, int x) {
        int c1 = block[x + 8];
        int c2 = block[x + 16];
        int c3 = block[x + 24];
        int c4 = block[x + 32];
        int c5 = block[x + 40];
        int c6 = block[x + 48];
        int c7 = block[x + 56];
        int[] to = between;
        if ((c1 | c2 | c3 | c4 | c5 | c6 | c7) == 0) {
            int value = block[x] << BETWEEN_BITS;
            for (int i = x; i < 64; i += 8) {
                to[i] = value;
            }
            return;
        }
        int common = (c2 + c6) * EVEN;
        int even2 = common + c6 * EVEN6;
        int even6 = common + c2 * EVEN2;
        int sum = ((block[x] + c4) << CONSTANT_BITS) + DOWN_ROUND;
        int difference = ((block[x] - c4) << CONSTANT_BITS) + DOWN_ROUND;
        int odd = (c1 + c3 + c5 + c7) * ODD;
        int odd17 = (c1 + c7) * ODD17;
        int odd35 = (c3 + c5) * ODD35;
        int odd37 = (c3 + c7) * ODD37 + odd;
        int odd15 = (c1 + c5) * ODD15 + odd;
        int odd1 = c1 * ODD1 + odd17 + odd15;
        int odd3 = c3 * ODD3 + odd35 + odd37;
        int odd5 = c5 * ODD5 + odd35 + odd15;
        int odd7 = c7 * ODD7 + odd17 + odd37;
        to[x] = (sum + even6 + odd1) >> DOWN_SHIFT;
        to[x + 8] = (difference + even2 + odd3) >> DOWN_SHIFT;
        to[x + 16] = (difference - even2 + odd5) >> DOWN_SHIFT;
        to[x + 24] = (sum - even6 + odd7) >> DOWN_SHIFT;
        to[x + 32] = (sum - even6 - odd7) >> DOWN_SHIFT;
        to[x + 40] = (difference - even2 - odd5) >> DOWN_SHIFT;
        to[x + 48] = (difference + even2 - odd3) >> DOWN_SHIFT;
        to[x + 56] = (sum + even6 - odd1) >> DOWN_SHIFT;
    }

    private void across(int i, byte[] samples, int offset) {
        int[] from = between;
        int c1 = from[i + 1];
        int c2 = from[i + 2];
        int c3 = from[i + 3];
        int c4 = from[i + 4];
        int c5 = from[i + 5];
        int c6 = from[i + 6];
        int c7 = from[i + 7];
        int common = (c2 + c6) * EVEN;
        int even2 = common + c6 * EVEN6;
        int even6 = common + c2 * EVEN2;
        int sum = ((from[i] + c4) << CONSTANT_BITS) + ACROSS_ROUND;
        int difference = ((from[i] - c4) << CONSTANT_BITS) + ACROSS_ROUND;
        int odd = (c1 + c3 + c5 + c7) * ODD;
        int odd17 = (c1 + c7) * ODD17;
        int odd35 = (c3 + c5) * ODD35;
        int odd37 = (c3 + c7) * ODD37 + odd;
        int odd15 = (c1 + c5) * ODD15 + odd;
        int odd1 = c1 * ODD1 + odd17 + odd15;
        int odd3 = c3 * ODD3 + odd35 + odd37;
        int odd5 = c5 * ODD5 + odd35 + odd15;
        int odd7 = c7 * ODD7 + odd17 + odd37;
        samples[offset] = sample((sum + even6 + odd1) >> ACROSS_SHIFT);
        samples[offset + 1] = sample((difference + even2 + odd3) >> ACROSS_SHIFT);
        samples[offset + 2] = sample((difference - even2 + odd5) >> ACROSS_SHIFT);
        samples[offset + 3] = sample((sum - even6 + odd7) >> ACROSS_SHIFT);
        samples[offset + 4] = sample((sum - even6 - odd7) >> ACROSS_SHIFT);
        samples[offset + 5] = sample((difference - even2 - odd5) >> ACROSS_SHIFT);
        samples[offset + 6] = sample((difference + even2 - odd3) >> ACROSS_SHIFT);
        samples[offset + 7] = sample((sum + even6 - odd1) >> ACROSS_SHIFT);
    }
}
