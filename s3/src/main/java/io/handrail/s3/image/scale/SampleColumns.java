package io.handrail.s3.image.scale;

/** Makes samples of numbers, those of a pixel in several rows as {@link Across} gives them. */
final class SampleColumns {

    private SampleColumns() {}

    /**
     * Colours, or black.
     *
     * @param offset where the pixel is in the first row
     * @param stride samples from a row to the next
     */
    static void rounded(float[] pixel, int rows, byte[] samples, int offset, int stride, int channels) {
        for (int c = 0; c < channels; c++) {
            for (int y = 0; y < rows; y++) {
                samples[offset + c + y * stride] = sample(pixel[c * Across.ROWS + y]);
            }
        }
    }

    /** The same with alpha. What is transparent gets no colour. */
    static void divided(float[] pixel, int rows, byte[] samples, int offset, int stride, int channels) {
        int colours = channels - 1;
        for (int y = 0, to = offset; y < rows; y++, to += stride) {
            float alpha = pixel[colours * Across.ROWS + y];
            byte rounded = sample(alpha);
            samples[to + colours] = rounded;
            float part = 255 / alpha;
            for (int c = 0; c < colours; c++) {
                samples[to + c] = rounded == 0 ? 0 : sample(pixel[c * Across.ROWS + y] * part);
            }
        }
    }

    private static byte sample(float value) {
        int rounded = (int) (value + 0.5f);
        return (byte) Math.max(0, Math.min(255, rounded));
    }
}
