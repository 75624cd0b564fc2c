package io.handrail.s3.image.jpeg.internal;

/**
 * A row of a component in the width of the image. Where a component has half the samples, the ones between are weighted 3
 * to 1 by their distance, and rounded as libjpeg-turbo does ({@code jdsample.c}); otherwise they are repeated.
 */
final class LineExpander {

    /** The row, from {@link #offset} on. */
    byte[] samples;

    int offset;

    private final Plane plane;
    private final boolean smoothAcross;
    private final boolean smoothDown;
    private final byte[] expanded;
    private final int[] sums;

    LineExpander(Plane plane, boolean smooth) {
        this.plane = plane;
        this.smoothAcross = smooth && plane.expandAcross == 2 && plane.expandDown <= 2 && plane.width > 2;
        this.smoothDown = smooth
                && plane.expandDown == 2
                && (plane.expandAcross == 1 || (plane.expandAcross == 2 && plane.width > 2));
        this.expanded =
                new byte[plane.expandAcross == 1 && plane.expandDown == 1 ? 0 : plane.stride * plane.expandAcross];
        this.sums = new int[smoothDown ? plane.width : 0];
        this.samples = expanded;
    }

    /** @param row in the band, of the image; -1 is the last one of the band above */
    void expand(int row, int band) {
        int near = Math.floorDiv(row, plane.expandDown);
        int from = plane.rowOffset(near);
        if (smoothDown) {
            int far = (row & 1) == 0 ? near - 1 : near + 1;
            int above = band * plane.rows();
            far = Math.max(0, Math.min(plane.height - 1, above + far)) - above;
            sum(from, plane.rowOffset(far));
            if (smoothAcross) {
                acrossSums();
            } else {
                downSums((row & 1) == 0 ? 1 : 2);
            }
        } else if (smoothAcross) {
            across(from);
        } else if (plane.expandAcross > 1) {
            repeat(from);
        } else {
            samples = plane.samples;
            offset = from;
        }
    }

    private void sum(int near, int far) {
        byte[] in = plane.samples;
        for (int i = 0; i < plane.width; i++) {
            sums[i] = 3 * (in[near + i] & 0xFF) + (in[far + i] & 0xFF);
        }
    }

    private void downSums(int bias) {
        for (int i = 0; i < plane.width; i++) {
            expanded[i] = (byte) ((sums[i] + bias) >> 2);
        }
    }

    private void acrossSums() {
        int last = plane.width - 1;
        expanded[0] = (byte) ((sums[0] * 4 + 8) >> 4);
        for (int i = 0; i < last; i++) {
            expanded[2 * i + 1] = (byte) ((sums[i] * 3 + sums[i + 1] + 7) >> 4);
            expanded[2 * i + 2] = (byte) ((sums[i + 1] * 3 + sums[i] + 8) >> 4);
        }
        expanded[2 * last + 1] = (byte) ((sums[last] * 4 + 7) >> 4);
    }

    private void across(int from) {
        byte[] in = plane.samples;
        int last = plane.width - 1;
        expanded[0] = in[from];
        for (int i = 0; i < last; i++) {
            int left = in[from + i] & 0xFF;
            int right = in[from + i + 1] & 0xFF;
            expanded[2 * i + 1] = (byte) ((left * 3 + right + 2) >> 2);
            expanded[2 * i + 2] = (byte) ((right * 3 + left + 1) >> 2);
        }
        expanded[2 * last + 1] = in[from + last];
    }

    private void repeat(int from) {
        for (int i = 0, to = 0; i < plane.width; i++) {
            for (int n = 0; n < plane.expandAcross; n++) {
                expanded[to++] = plane.samples[from + i];
            }
        }
    }
}
