package io.handrail.s3.image.codec.internal.png;

import io.handrail.s3.image.codec.UnsupportedImageException;
import io.handrail.s3.image.codec.UnsupportedImageException.Reason;

/**
 * The lines of an image, or of a pass, with their filters undone.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#9Filters">PNG, 9</a>
 */
final class PngLines {

    private final PngData data;
    private final int step;
    private final byte[] filter = new byte[1];
    private byte[] line;
    private byte[] above;

    /** @param step bytes of a pixel, at least 1 */
    PngLines(PngData data, int bytes, int step) {
        this.data = data;
        this.step = step;
        this.line = new byte[bytes];
        this.above = new byte[bytes];
    }

    byte[] line() {
        return line;
    }

    void next() {
        byte[] swap = above;
        above = line;
        line = swap;
        data.read(filter, 1);
        data.read(line, line.length);
        switch (filter[0]) {
            case 0 -> {}
            case 1 -> sub(line, step);
            case 2 -> up(line, above);
            case 3 -> average(line, above, step);
            case 4 -> paeth(line, above, step);
            default -> throw new UnsupportedImageException(Reason.CORRUPT, "is a PNG image with an unknown filter");
        }
    }

    private static void sub(byte[] line, int step) {
        for (int i = step; i < line.length; i++) {
            line[i] += line[i - step];
        }
    }

    private static void up(byte[] line, byte[] above) {
        for (int i = 0; i < line.length; i++) {
            line[i] += above[i];
        }
    }

    private static void average(byte[] line, byte[] above, int step) {
        int first = Math.min(step, line.length);
        for (int i = 0; i < first; i++) {
            line[i] += (byte) ((above[i] & 0xFF) >> 1);
        }
        for (int i = step; i < line.length; i++) {
            line[i] += (byte) (((line[i - step] & 0xFF) + (above[i] & 0xFF)) >> 1);
        }
    }

    /** A channel at a time, so that the neighbours stay in registers. */
    private static void paeth(byte[] line, byte[] above, int step) {
        for (int channel = 0; channel < step; channel++) {
            int left = 0;
            int corner = 0;
            for (int i = channel; i < line.length; i += step) {
                int up = above[i] & 0xFF;
                left = (line[i] + PngFilters.predict(left, up, corner)) & 0xFF;
                line[i] = (byte) left;
                corner = up;
            }
        }
    }
}
