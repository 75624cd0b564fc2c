package io.handrail.benchmarks;

import java.util.Arrays;

/** Figures of figures. */
public final class Statistics {

    private Statistics() {}

    /** The one in the middle, or the mean of the two there. */
    public static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
