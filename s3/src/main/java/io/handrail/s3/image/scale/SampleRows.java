package io.handrail.s3.image.scale;

/** Rows of samples as bytes and as numbers; colours are multiplied by alpha for as long as they are numbers. */
final class SampleRows {

    private SampleRows() {}

    static void plain(byte[] samples, int offset, float[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] = samples[offset + i] & 0xFF;
        }
    }

    static void multiplied(byte[] samples, int offset, float[] row, int channels) {
        int colours = channels - 1;
        for (int i = 0; i < row.length; i += channels) {
            float alpha = samples[offset + i + colours] & 0xFF;
            float part = alpha * (1 / 255f);
            for (int c = 0; c < colours; c++) {
                row[i + c] = (samples[offset + i + c] & 0xFF) * part;
            }
            row[i + colours] = alpha;
        }
    }

    static void rounded(float[] row, byte[] samples, int offset) {
        for (int i = 0; i < row.length; i++) {
            samples[offset + i] = sample(row[i]);
        }
    }

    /** What is transparent gets no colour. */
    static void divided(float[] row, byte[] samples, int offset, int channels) {
        int colours = channels - 1;
        for (int i = 0; i < row.length; i += channels) {
            float alpha = row[i + colours];
            byte rounded = sample(alpha);
            samples[offset + i + colours] = rounded;
            float part = 255 / alpha;
            for (int c = 0; c < colours; c++) {
                samples[offset + i + c] = rounded == 0 ? 0 : sample(row[i + c] * part);
            }
        }
    }

    private static byte sample(float value) {
        int rounded = (int) (value + 0.5f);
        return (byte) Math.max(0, Math.min(255, rounded));
    }
}
