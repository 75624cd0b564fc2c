package io.handrail.s3.image.variant;

import io.handrail.s3.image.color.Luma;
import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;
import io.handrail.s3.image.raster.Region;

/**
 * Finds the part of an image that has most edges in it. That is where people look more often than in the middle, and it
 * costs one pass over a small image. The same image gives the same part; where all is alike, it is the middle.
 */
public final class Attention {

    /** Cells of a side; finer than this the part's place cannot be seen. */
    private static final int CELLS = 256;

    /** What noise and the blocks of JPEG make; less is no edge. */
    private static final int NOISE = 12;

    private final int imageWidth;
    private final int imageHeight;
    private final int cell;
    private final int columns;
    private final int rows;
    /** Of all cells above and to the left. */
    private final long[] sums;

    private Attention(Pixels image) {
        this.imageWidth = image.width();
        this.imageHeight = image.height();
        this.cell = (Math.max(image.width(), image.height()) + CELLS - 1) / CELLS;
        this.columns = (image.width() + cell - 1) / cell;
        this.rows = (image.height() + cell - 1) / cell;
        this.sums = new long[(columns + 1) * (rows + 1)];
        addEdges(image);
        for (int y = 1; y <= rows; y++) {
            for (int x = 1; x <= columns; x++) {
                int i = y * (columns + 1) + x;
                sums[i] += sums[i - 1] + sums[i - columns - 1] - sums[i - columns - 2];
            }
        }
    }

    /**
     * The best part of this size.
     *
     * @throws IllegalArgumentException if it is larger than the image
     */
    public static Region find(Pixels image, int width, int height) {
        int roomX = image.width() - width;
        int roomY = image.height() - height;
        if (roomX < 0 || roomY < 0) {
            throw new IllegalArgumentException("The part is larger than the image");
        }
        Attention attention = new Attention(image);
        long most = -1;
        double nearest = 0;
        int left = 0;
        int top = 0;
        for (int y = 0; y <= roomY; y = attention.next(y, roomY)) {
            for (int x = 0; x <= roomX; x = attention.next(x, roomX)) {
                long edges = attention.edges(x, y, width, height);
                double distance = Math.hypot(x - roomX / 2.0, y - roomY / 2.0);
                if (edges > most || (edges == most && distance < nearest)) {
                    most = edges;
                    nearest = distance;
                    left = x;
                    top = y;
                }
            }
        }
        return new Region(left, top, width, height);
    }

    /** In steps, and the last place whatever the step. */
    private int next(int position, int last) {
        return position < last ? Math.min(last, position + cell) : last + 1;
    }

    private long edges(int left, int top, int width, int height) {
        int x1 = (left + cell / 2) / cell;
        int y1 = (top + cell / 2) / cell;
        int x2 = left + width == imageWidth ? columns : (left + width + cell / 2) / cell;
        int y2 = top + height == imageHeight ? rows : (top + height + cell / 2) / cell;
        int stride = columns + 1;
        return sums[y2 * stride + x2] - sums[y1 * stride + x2] - sums[y2 * stride + x1] + sums[y1 * stride + x1];
    }

    private void addEdges(Pixels image) {
        int width = image.width();
        int[] above = new int[width];
        int[] row = new int[width];
        brightness(image, 0, above);
        for (int y = 0; y < image.height(); y++) {
            brightness(image, y, row);
            int base = (y / cell + 1) * (columns + 1) + 1;
            for (int x = 0; x < width; x++) {
                int across = x == 0 ? 0 : Math.abs(row[x] - row[x - 1]);
                int edge = across + Math.abs(row[x] - above[x]);
                if (edge > NOISE) {
                    sums[base + x / cell] += edge;
                }
            }
            int[] swapped = above;
            above = row;
            row = swapped;
        }
    }

    /** On black, so that what is transparent has no edges inside. */
    private static void brightness(Pixels image, int y, int[] row) {
        Layout layout = image.layout();
        byte[] s = image.samples();
        int channels = layout.channels();
        int i = image.index(0, y);
        for (int x = 0; x < row.length; x++, i += channels) {
            int grey = s[i] & 0xFF;
            int luma = channels < 3 ? grey : Luma.of(grey, s[i + 1] & 0xFF, s[i + 2] & 0xFF);
            row[x] = layout.hasAlpha() ? luma * (s[i + channels - 1] & 0xFF) / 255 : luma;
        }
    }
}
