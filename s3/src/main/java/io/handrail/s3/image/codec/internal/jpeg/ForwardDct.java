package io.handrail.s3.image.codec.internal.jpeg;

/**
 * A block of samples to its quantised frequencies. The transform is the one of Arai, Agui and Nakajima, which leaves a
 * factor in each coefficient; it is taken out together with the quantisation.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, A.3.3</a>
 */
final class ForwardDct {

    private static final float C4 = 0.70710677f;
    private static final float C6 = 0.38268343f;
    private static final float C2_MINUS_C6 = 0.5411961f;
    private static final float C2_PLUS_C6 = 1.306563f;

    /** Baseline files have eleven bits for the differences of DC, and ten for the others. */
    private static final int MAX = 1_023;

    private final float[] factors = new float[64];
    private final float[] block = new float[64];

    ForwardDct(Quantization quantization) {
        for (int i = 0; i < 64; i++) {
            double row = scale(i >> 3);
            double column = scale(i & 7);
            factors[i] = (float) (1 / (quantization.divisors[i] * row * column * 8));
        }
    }

    private static double scale(int k) {
        return k == 0 ? 1 : Math.cos(k * Math.PI / 16) * Math.sqrt(2);
    }

    /**
     * The block whose first sample is at {@code from}, into 64 coefficients in the order of the file.
     *
     * @param stride samples of a row
     */
    void transform(byte[] samples, int from, int stride, short[] coefficients, int to) {
        float[] b = block;
        for (int y = 0, i = 0; y < 8; y++) {
            int p = from + y * stride;
            for (int x = 0; x < 8; x++) {
                b[i++] = (samples[p + x] & 0xFF) - 128;
            }
        }
        for (int i = 0; i < 64; i += 8) {
            line(b, i, 1);
        }
        for (int i = 0; i < 8; i++) {
            line(b, i, 8);
        }
        for (int i = 0; i < 64; i++) {
            int place = Quantization.ZIGZAG[i];
            // Rounds to the nearest; the cast alone would round towards 0.
            int value = (int) (b[place] * factors[place] + 16_384.5f) - 16_384;
            coefficients[to + i] = (short) Math.max(-MAX, Math.min(MAX, value));
        }
    }

    /** Eight values, {@code step} apart. */
    private static void line(float[] b, int i, int step) {
        int i1 = i + step;
        int i2 = i1 + step;
        int i3 = i2 + step;
        int i4 = i3 + step;
        int i5 = i4 + step;
        int i6 = i5 + step;
        int i7 = i6 + step;
        float t0 = b[i] + b[i7];
        float t7 = b[i] - b[i7];
        float t1 = b[i1] + b[i6];
        float t6 = b[i1] - b[i6];
        float t2 = b[i2] + b[i5];
        float t5 = b[i2] - b[i5];
        float t3 = b[i3] + b[i4];
        float t4 = b[i3] - b[i4];

        float even0 = t0 + t3;
        float even3 = t0 - t3;
        float even1 = t1 + t2;
        float even2 = t1 - t2;
        b[i] = even0 + even1;
        b[i4] = even0 - even1;
        float z1 = (even2 + even3) * C4;
        b[i2] = even3 + z1;
        b[i6] = even3 - z1;

        float odd0 = t4 + t5;
        float odd1 = t5 + t6;
        float odd2 = t6 + t7;
        float z5 = (odd0 - odd2) * C6;
        float z2 = C2_MINUS_C6 * odd0 + z5;
        float z4 = C2_PLUS_C6 * odd2 + z5;
        float z3 = odd1 * C4;
        float z11 = t7 + z3;
        float z13 = t7 - z3;
        b[i5] = z13 + z2;
        b[i3] = z13 - z2;
        b[i1] = z11 + z4;
        b[i7] = z11 - z4;
    }
}
