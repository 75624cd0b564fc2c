package io.handrail.s3.image.codec.internal.gif;

import io.handrail.s3.image.raster.Pixels;
import java.util.Arrays;

/**
 * Chooses colours: the box around all of them is cut where half of its pixels are on either side, and so on with the box
 * of the most pixels and widest colours. Works on five bits of each channel.
 */
final class MedianCut {

    private static final int SIDE = 32;

    /** Of each cell: its pixels, and the sums of their samples. */
    private final int[] counts = new int[SIDE * SIDE * SIDE];

    private final long[][] sums = new long[3][SIDE * SIDE * SIDE];

    private MedianCut(Pixels image) {
        byte[] s = image.samples();
        for (int i = 0; i < s.length; i += 4) {
            if (s[i + 3] != 0) {
                int cell = cell((s[i] & 0xFF) >> 3, (s[i + 1] & 0xFF) >> 3, (s[i + 2] & 0xFF) >> 3);
                counts[cell]++;
                for (int c = 0; c < 3; c++) {
                    sums[c][cell] += s[i + c] & 0xFF;
                }
            }
        }
    }

    private static int cell(int red, int green, int blue) {
        return (red << 10) | (green << 5) | blue;
    }

    /** Three bytes of each colour. */
    static byte[] colors(Pixels image, int most) {
        MedianCut cut = new MedianCut(image);
        Box[] boxes = new Box[most];
        boxes[0] = cut.new Box(new int[] {0, 0, 0}, new int[] {SIDE - 1, SIDE - 1, SIDE - 1});
        int size = 1;
        while (size < most) {
            Box best = boxes[0];
            for (int i = 1; i < size; i++) {
                best = boxes[i].weight() > best.weight() ? boxes[i] : best;
            }
            if (best.weight() == 0) {
                break;
            }
            boxes[size++] = best.split();
        }
        byte[] colors = new byte[3 * size];
        for (int i = 0; i < size; i++) {
            boxes[i].mean(colors, 3 * i);
        }
        return colors;
    }

    /** Cells from one corner to the other, both in it. */
    private final class Box {

        private final int[] low;
        private final int[] high;
        private long pixels;

        Box(int[] low, int[] high) {
            this.low = low;
            this.high = high;
            shrink();
        }

        /** To the cells that have pixels. */
        private void shrink() {
            int[] least = {SIDE, SIDE, SIDE};
            int[] most = {-1, -1, -1};
            pixels = 0;
            for (int r = low[0]; r <= high[0]; r++) {
                for (int g = low[1]; g <= high[1]; g++) {
                    for (int b = low[2]; b <= high[2]; b++) {
                        int count = counts[cell(r, g, b)];
                        if (count > 0) {
                            pixels += count;
                            grow(least, most, r, g, b);
                        }
                    }
                }
            }
            if (pixels > 0) {
                System.arraycopy(least, 0, low, 0, 3);
                System.arraycopy(most, 0, high, 0, 3);
            }
        }

        private static void grow(int[] least, int[] most, int... at) {
            for (int c = 0; c < 3; c++) {
                least[c] = Math.min(least[c], at[c]);
                most[c] = Math.max(most[c], at[c]);
            }
        }

        long weight() {
            return pixels * (high[widest()] - low[widest()]);
        }

        private int widest() {
            int widest = 1;
            for (int c = 0; c < 3; c += 2) {
                widest = high[c] - low[c] > high[widest] - low[widest] ? c : widest;
            }
            return widest;
        }

        /** Keeps the lower half; returns the upper one. */
        Box split() {
            int axis = widest();
            long[] planes = new long[SIDE];
            for (int r = low[0]; r <= high[0]; r++) {
                for (int g = low[1]; g <= high[1]; g++) {
                    for (int b = low[2]; b <= high[2]; b++) {
                        planes[axis == 0 ? r : axis == 1 ? g : b] += counts[cell(r, g, b)];
                    }
                }
            }
            int at = low[axis];
            long below = planes[at];
            while (at + 1 < high[axis] && below + planes[at + 1] <= pixels / 2) {
                below += planes[++at];
            }
            int[] upperLow = Arrays.copyOf(low, 3);
            int[] upperHigh = Arrays.copyOf(high, 3);
            upperLow[axis] = at + 1;
            high[axis] = at;
            shrink();
            return new Box(upperLow, upperHigh);
        }

        void mean(byte[] to, int at) {
            for (int c = 0; c < 3; c++) {
                long sum = 0;
                for (int r = low[0]; r <= high[0]; r++) {
                    for (int g = low[1]; g <= high[1]; g++) {
                        for (int b = low[2]; b <= high[2]; b++) {
                            sum += sums[c][cell(r, g, b)];
                        }
                    }
                }
                to[at + c] = (byte) (pixels == 0 ? 0 : (sum + pixels / 2) / pixels);
            }
        }
    }
}
