package io.handrail.s3.image.codec.internal;

import io.handrail.s3.image.raster.Pixels;

/**
 * The smallest rectangle in which two images of the same size differ; where they do not, its first pixels.
 *
 * @param width at least 1
 * @param height at least 1
 */
public record Changes(int left, int top, int width, int height) {

    public static Changes whole(Pixels image) {
        return new Changes(0, 0, image.width(), image.height());
    }

    /**
     * Between two images.
     *
     * @param align what the left and the top are multiples of
     */
    public static Changes between(Pixels one, Pixels other, int align) {
        int top = 0;
        int bottom = one.height();
        while (top < bottom && same(one, other, 0, top, one.width())) {
            top++;
        }
        while (bottom > top && same(one, other, 0, bottom - 1, one.width())) {
            bottom--;
        }
        if (top == bottom) {
            return new Changes(0, 0, 1, 1);
        }
        int left = 0;
        int right = one.width();
        while (left < right && sameColumn(one, other, left, top, bottom)) {
            left++;
        }
        while (right > left && sameColumn(one, other, right - 1, top, bottom)) {
            right--;
        }
        left -= left % align;
        top -= top % align;
        return new Changes(left, top, right - left, bottom - top);
    }

    private static boolean sameColumn(Pixels one, Pixels other, int x, int top, int bottom) {
        for (int y = top; y < bottom; y++) {
            if (!same(one, other, x, y, 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Pixels one, Pixels other, int x, int y, int count) {
        byte[] a = one.samples();
        byte[] b = other.samples();
        int from = one.index(x, y);
        int to = from + count * one.layout().channels();
        for (int i = from; i < to; i++) {
            if (a[i] != b[i]) {
                return false;
            }
        }
        return true;
    }

    /** This part of an image. */
    public Pixels of(Pixels image) {
        return image.cut(left, top, width, height);
    }
}
