package io.handrail.s3.image.codec.internal.png;

/**
 * The five ways to write a row as what differs from its neighbours; the one with the smallest sum is taken, which PNG's
 * authors recommend.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#12Filter-selection">PNG, 12.7</a>
 */
final class PngFilters {

    private final int length;
    private final int step;

    /** A row by each filter, its number in front. */
    private final byte[][] filtered;

    PngFilters(int length, int step) {
        this.length = length;
        this.step = step;
        this.filtered = new byte[5][length + 1];
        for (int i = 0; i < 5; i++) {
            filtered[i][0] = (byte) i;
        }
    }

    /** The filtered row, until the next call. */
    byte[] best(byte[] row, byte[] above) {
        none(row, filtered[0]);
        sub(row, filtered[1]);
        up(row, above, filtered[2]);
        average(row, above, filtered[3]);
        paeth(row, above, filtered[4]);
        byte[] best = filtered[0];
        int least = Integer.MAX_VALUE;
        for (byte[] candidate : filtered) {
            int sum = sum(candidate);
            if (sum < least) {
                least = sum;
                best = candidate;
            }
        }
        return best;
    }

    /** Bytes as distances from 0. The longest row is 131 KB, so that no sum is too large. */
    private static int sum(byte[] bytes) {
        int sum = 0;
        for (int i = 1; i < bytes.length; i++) {
            sum += Math.abs(bytes[i]);
        }
        return sum;
    }

    private static void none(byte[] row, byte[] out) {
        System.arraycopy(row, 0, out, 1, row.length);
    }

    private void sub(byte[] row, byte[] out) {
        System.arraycopy(row, 0, out, 1, Math.min(step, length));
        for (int i = step; i < length; i++) {
            out[i + 1] = (byte) (row[i] - row[i - step]);
        }
    }

    private void up(byte[] row, byte[] above, byte[] out) {
        for (int i = 0; i < length; i++) {
            out[i + 1] = (byte) (row[i] - above[i]);
        }
    }

    private void average(byte[] row, byte[] above, byte[] out) {
        for (int i = 0; i < Math.min(step, length); i++) {
            out[i + 1] = (byte) (row[i] - ((above[i] & 0xFF) >> 1));
        }
        for (int i = step; i < length; i++) {
            out[i + 1] = (byte) (row[i] - (((row[i - step] & 0xFF) + (above[i] & 0xFF)) >> 1));
        }
    }

    private void paeth(byte[] row, byte[] above, byte[] out) {
        for (int i = 0; i < Math.min(step, length); i++) {
            out[i + 1] = (byte) (row[i] - above[i]);
        }
        for (int i = step; i < length; i++) {
            out[i + 1] = (byte) (row[i] - predict(row[i - step] & 0xFF, above[i] & 0xFF, above[i - step] & 0xFF));
        }
    }

    /** Whichever of left, above and above left is nearest to left + above - above left. */
    static int predict(int left, int above, int corner) {
        int toLeft = Math.abs(above - corner);
        int toAbove = Math.abs(left - corner);
        int toCorner = Math.abs(left + above - 2 * corner);
        if (toLeft <= toAbove && toLeft <= toCorner) {
            return left;
        }
        return toAbove <= toCorner ? above : corner;
    }
}
