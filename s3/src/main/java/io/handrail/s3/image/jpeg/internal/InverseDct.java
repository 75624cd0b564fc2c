package io.handrail.s3.image.jpeg.internal;

/**
 * Makes samples of the coefficients of a block. The smaller ones give the means of the samples that the whole block would
 * give. All are the integer transforms of libjpeg ({@code islow} and its reduced ones), rounded in the same
 * places, except {@link InverseDct2}.
 */
abstract class InverseDct {

    /** Bits behind the point of a constant, and of what is between the two passes. */
    static final int CONSTANT_BITS = 13;

    static final int BETWEEN_BITS = 2;

    /** Changes slower than this, in both directions together. */
    static final int FEW = 4;

    final int[] between = new int[64];

    static InverseDct of(int size) {
        return switch (size) {
            case 1 -> new InverseDct1();
            case 2 -> new InverseDct2();
            case 4 -> new InverseDct4();
            default -> new InverseDct8();
        };
    }

    /** A block with more than its first coefficient. */
    abstract void transform(int[] block, byte[] samples, int offset, int stride);

    /** A block whose coefficients are all {@link #isFew}. */
    void transformFew(int[] block, byte[] samples, int offset, int stride) {
        transform(block, samples, offset, stride);
    }

    /** Whether this place, and with it all before it in the file, is one of the ten for the slowest changes. */
    static boolean isFew(int place) {
        return (place & 7) + (place >> 3) < FEW;
    }

    /** A block of one coefficient. */
    static void flat(int dc, int size, byte[] samples, int offset, int stride) {
        byte value = flat(dc);
        if (size == 1) {
            samples[offset] = value;
            return;
        }
        for (int row = 0, to = offset; row < size; row++, to += stride) {
            // Fewer than an array has to be asked to fill.
            for (int x = 0; x < size; x += 2) {
                samples[to + x] = value;
                samples[to + x + 1] = value;
            }
        }
    }

    /** The sample that a block of one coefficient is made of. */
    static byte flat(int dc) {
        return sample((dc + 4) >> 3);
    }

    /** A sample has 0 in the middle until here. */
    static byte sample(int value) {
        return (byte) Math.max(0, Math.min(255, value + 128));
    }

    static int fixed(double constant) {
        return (int) Math.round(constant * (1 << CONSTANT_BITS));
    }
}
