package io.handrail.s3.image.scale;

/** The loop that scaling consists of. */
final class Sums {

    /** Arrays that are added in one go, because the sums are then read and written a quarter as often. */
    static final int GROUP = 4;

    private Sums() {}

    /** Adds a group of arrays, by a weight for each. */
    static void add(float[] sum, float[] weights, int weight, float[][] arrays, int array) {
        float a = weights[weight];
        float b = weights[weight + 1];
        float c = weights[weight + 2];
        float d = weights[weight + 3];
        float[] first = arrays[array];
        float[] second = arrays[array + 1];
        float[] third = arrays[array + 2];
        float[] fourth = arrays[array + 3];
        for (int i = 0; i < sum.length; i++) {
            sum[i] += a * first[i] + b * second[i] + c * third[i] + d * fourth[i];
        }
    }
}
