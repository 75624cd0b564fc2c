package io.handrail.s3.image.codec.internal.gif;

/**
 * Where an image is drawn, and what becomes of it afterwards.
 *
 * @param transparent the place in the palette that is not drawn; -1 for none
 * @param disposal 2 takes it away, 3 puts back what was there before; anything else leaves it
 */
record GifFrame(
        int left, int top, int width, int height, boolean interlaced, int transparent, int disposal, int millis) {

    static final int CLEAR = 2;
    static final int RESTORE = 3;

    private static final int[][] PASSES = {{0, 8}, {4, 8}, {2, 4}, {1, 2}};

    /** Which row of the image the n-th one of the file is. */
    int[] rows() {
        int[] rows = new int[height];
        if (!interlaced) {
            for (int y = 0; y < height; y++) {
                rows[y] = y;
            }
            return rows;
        }
        int next = 0;
        for (int[] pass : PASSES) {
            for (int y = pass[0]; y < height; y += pass[1]) {
                rows[next++] = y;
            }
        }
        return rows;
    }
}
