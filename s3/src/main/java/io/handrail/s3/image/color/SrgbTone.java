package io.handrail.s3.image.color;

/** Light to samples of sRGB and back: IEC 61966-2-1. */
final class SrgbTone {

    /** Where the curve is steepest, a step is a fifth of one of the samples. */
    private static final int STEPS = 16_384;

    private static final byte[] TABLE = table();

    private SrgbTone() {}

    private static byte[] table() {
        byte[] table = new byte[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            table[i] = (byte) Math.round(255 * encoded((double) i / STEPS));
        }
        return table;
    }

    private static double encoded(double light) {
        return light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    }

    /** Of light from 0 to 1; what is more or less is cut off. */
    static byte sample(float light) {
        int step = (int) (light * STEPS + 0.5f);
        return TABLE[Math.max(0, Math.min(STEPS, step))];
    }

    /** The light of a sample, 0 to 1. */
    static double light(byte sample) {
        double encoded = (sample & 0xFF) / 255.0;
        return encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
    }
}
