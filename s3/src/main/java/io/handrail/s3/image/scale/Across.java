package io.handrail.s3.image.scale;

import java.util.Arrays;

/**
 * The sums along rows. Of many rows at once: they are turned, so that their pixels at one place are an array, and these
 * columns are added as rows are. The compiler makes vector instructions of that, which it cannot of a sum along a row.
 */
final class Across {

    /** Rows that are summed up together. */
    static final int ROWS = 32;

    private final Weights weights;
    private final int channels;
    /** By the pixel of the source: the first sample of each row, then the second ones, and so on. */
    private final float[][] columns;

    private final float[] sum;

    Across(Weights weights, int channels) {
        this.weights = weights;
        this.channels = channels;
        this.sum = new float[ROWS * channels];
        this.columns = new float[weights.to() - weights.from() + Sums.GROUP - 1][sum.length];
    }

    /**
     * Takes a group of rows.
     *
     * @param y where they are among those that are summed up together
     */
    void turn(float[][] group, int y) {
        for (int c = 0; c < channels; c++) {
            turn(group[0], group[1], group[2], group[3], c, c * ROWS + y);
        }
    }

    private void turn(float[] first, float[] second, float[] third, float[] fourth, int channel, int to) {
        for (int x = 0, i = channel; i < first.length; x++, i += channels) {
            float[] column = columns[x];
            column[to] = first[i];
            column[to + 1] = second[i];
            column[to + 2] = third[i];
            column[to + 3] = fourth[i];
        }
    }

    /** A pixel of the result in all rows, ordered like a column. The next call overwrites it. */
    float[] pixel(int x) {
        Arrays.fill(sum, 0);
        int column = weights.first(x) - weights.from();
        for (int w = weights.offset(x); w < weights.end(x); w += Sums.GROUP, column += Sums.GROUP) {
            Sums.add(sum, weights.values(), w, columns, column);
        }
        return sum;
    }
}
