package io.handrail.s3.image.jpeg;

/**
 * Makes red, green, blue of cyan, magenta, yellow, black by the plain formula, without a profile: what paper leaves of
 * the light. For files that have no profile; those that have one look right only by it.
 */
public final class InkToRgb implements RowSink {

    private final int width;
    private final RowSink sink;
    private byte[] converted = new byte[0];

    /**
     * For one image.
     *
     * @param width pixels in a row
     * @param sink takes the rows, three samples a pixel
     */
    public InkToRgb(int width, RowSink sink) {
        this.width = width;
        this.sink = sink;
    }

    @Override
    public void rows(byte[] samples, int offset, int count) {
        int pixels = width * count;
        if (converted.length < pixels * 3) {
            converted = new byte[pixels * 3];
        }
        for (int i = 0, in = offset, out = 0; i < pixels; i++, in += 4, out += 3) {
            int white = 255 - (samples[in + 3] & 0xFF);
            converted[out] = light(samples[in], white);
            converted[out + 1] = light(samples[in + 1], white);
            converted[out + 2] = light(samples[in + 2], white);
        }
        sink.rows(converted, 0, count);
    }

    private static byte light(byte ink, int white) {
        return (byte) (((255 - (ink & 0xFF)) * white + 127) / 255);
    }
}
