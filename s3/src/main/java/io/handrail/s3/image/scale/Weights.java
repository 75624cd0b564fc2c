package io.handrail.s3.image.scale;

/**
 * Along one axis, what every pixel of the result is made of: pixels of the source next to each other, and their weights,
 * which sum to one. Beyond the part of the source that is scaled, its outermost pixels go on without end: nothing that is
 * cut away shines through at the edges.
 */
final class Weights {

    private final int[] first;
    private final int[] count;
    private final float[] values;
    private final int stride;
    private final int from;
    private final int to;

    private Weights(int size, int stride, int from, int to) {
        this.first = new int[size];
        this.count = new int[size];
        this.values = new float[Math.multiplyExact(size, stride)];
        this.stride = stride;
        this.from = from;
        this.to = to;
    }

    /**
     * For a part of a source of this size.
     *
     * @param start where the part begins; may be inside of a pixel
     * @param length how long the part is, in pixels of the source
     * @param size pixels of the result
     */
    static Weights of(Kernel kernel, int source, double start, double length, int size) {
        int from = (int) Math.min(source - 1.0, Math.floor(start + 1e-6));
        int to = (int) Math.max(from + 1.0, Math.min(source, Math.ceil(start + length - 1e-6)));
        double scale = length / size;
        double factor = Math.max(1, scale);
        double reach = kernel.reach(factor);
        int most = (int) Math.min(to - from, 2 * Math.ceil(reach) + 1);
        int stride = groups(most);
        Weights result = new Weights(size, stride, from, to);
        double[] row = new double[stride];
        // Then each pixel is one of the source; the weights beside it are zero but for rounding.
        boolean unmoved = scale == 1 && start == Math.rint(start);
        for (int i = 0; i < size; i++) {
            result.fill(i, kernel, start + (i + 0.5) * scale - 0.5, factor, unmoved ? 0 : reach, row);
        }
        return result;
    }

    private void fill(int i, Kernel kernel, double middle, double factor, double reach, double[] row) {
        int low = (int) Math.ceil(middle - reach);
        int high = (int) Math.floor(middle + reach);
        first[i] = inside(low);
        count[i] = inside(high) - first[i] + 1;
        double sum = 0;
        for (int j = low; j <= high; j++) {
            double weight = kernel.weight(j - middle, factor);
            row[inside(j) - first[i]] += weight;
            sum += weight;
        }
        for (int k = 0; k < count[i]; k++) {
            values[i * stride + k] = (float) (row[k] / sum);
            row[k] = 0;
        }
    }

    private int inside(int position) {
        return Math.min(to - 1, Math.max(from, position));
    }

    /** The first pixel of the source that is needed at all. */
    int from() {
        return from;
    }

    /** The pixel after the last one that is needed. */
    int to() {
        return to;
    }

    int size() {
        return first.length;
    }

    /** The first pixel of the source that this one of the result is made of; never less than the one before it. */
    int first(int i) {
        return first[i];
    }

    int last(int i) {
        return first[i] + count[i] - 1;
    }

    /** Where this pixel's weights begin in {@link #values()}. */
    int offset(int i) {
        return i * stride;
    }

    /** Where they end; zeros before that make whole {@link Sums#GROUP groups} of them. */
    int end(int i) {
        return i * stride + groups(count[i]);
    }

    private static int groups(int weights) {
        return (weights + Sums.GROUP - 1) / Sums.GROUP * Sums.GROUP;
    }

    float[] values() {
        return values;
    }

    /** What the source's pixel counts for the result's; 0 if nothing. */
    float weight(int i, int position) {
        int k = position - first[i];
        return k >= 0 && k < count[i] ? values[i * stride + k] : 0;
    }
}
