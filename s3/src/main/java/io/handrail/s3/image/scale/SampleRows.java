package io.handrail.s3.image.scale;

/** Makes numbers of rows of samples; colours are multiplied by alpha for as long as they are numbers. */
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
}
