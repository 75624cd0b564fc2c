package io.handrail.s3.image.scale;

/**
 * The sums along a row. One loop for each number of channels, so that the sums stay in registers; of colours two pixels at
 * a time, because a sum then waits half as often for the one before it.
 */
final class Across {

    private Across() {}

    static void line(Weights weights, float[] row, float[] line, int channels) {
        switch (channels) {
            case 1 -> one(weights, row, line);
            case 2 -> two(weights, row, line);
            case 3 -> three(weights, row, line);
            default -> four(weights, row, line);
        }
    }

    private static void one(Weights weights, float[] row, float[] line) {
        float[] values = weights.values();
        for (int x = 0; x < line.length; x++) {
            int i = weights.first(x) - weights.from();
            int w = weights.offset(x);
            int end = w + weights.last(x) - weights.first(x);
            float a = 0;
            for (; w <= end; w++, i++) {
                a += values[w] * row[i];
            }
            line[x] = a;
        }
    }

    private static void two(Weights weights, float[] row, float[] line) {
        float[] values = weights.values();
        for (int x = 0, o = 0; o < line.length; x++, o += 2) {
            int i = (weights.first(x) - weights.from()) * 2;
            int w = weights.offset(x);
            int end = w + weights.last(x) - weights.first(x);
            float a = 0;
            float b = 0;
            for (; w <= end; w++, i += 2) {
                float weight = values[w];
                a += weight * row[i];
                b += weight * row[i + 1];
            }
            line[o] = a;
            line[o + 1] = b;
        }
    }

    private static void three(Weights weights, float[] row, float[] line) {
        float[] values = weights.values();
        for (int x = 0, o = 0; o < line.length; x++, o += 3) {
            int i = (weights.first(x) - weights.from()) * 3;
            int w = weights.offset(x);
            int end = w + weights.last(x) - weights.first(x);
            float a = 0;
            float b = 0;
            float c = 0;
            for (; w < end; w += 2, i += 6) {
                float weight = values[w];
                float next = values[w + 1];
                a += weight * row[i] + next * row[i + 3];
                b += weight * row[i + 1] + next * row[i + 4];
                c += weight * row[i + 2] + next * row[i + 5];
            }
            if (w == end) {
                float weight = values[w];
                a += weight * row[i];
                b += weight * row[i + 1];
                c += weight * row[i + 2];
            }
            line[o] = a;
            line[o + 1] = b;
            line[o + 2] = c;
        }
    }

    private static void four(Weights weights, float[] row, float[] line) {
        float[] values = weights.values();
        for (int x = 0, o = 0; o < line.length; x++, o += 4) {
            int i = (weights.first(x) - weights.from()) * 4;
            int w = weights.offset(x);
            int end = w + weights.last(x) - weights.first(x);
            float a = 0;
            float b = 0;
            float c = 0;
            float d = 0;
            for (; w < end; w += 2, i += 8) {
                float weight = values[w];
                float next = values[w + 1];
                a += weight * row[i] + next * row[i + 4];
                b += weight * row[i + 1] + next * row[i + 5];
                c += weight * row[i + 2] + next * row[i + 6];
                d += weight * row[i + 3] + next * row[i + 7];
            }
            if (w == end) {
                float weight = values[w];
                a += weight * row[i];
                b += weight * row[i + 1];
                c += weight * row[i + 2];
                d += weight * row[i + 3];
            }
            line[o] = a;
            line[o + 1] = b;
            line[o + 2] = c;
            line[o + 3] = d;
        }
    }
}
