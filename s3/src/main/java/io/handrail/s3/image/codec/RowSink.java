package io.handrail.s3.image.codec;

import io.handrail.s3.image.raster.Layout;

/** Takes an image row by row from the top, so that it need not be in memory as a whole. */
public interface RowSink {

    /**
     * Comes first, once. Default: does nothing.
     *
     * @param metadata what the file says about the image before its pixels
     */
    default void start(int width, int height, Layout layout, Metadata metadata) {}

    /**
     * The next rows. The array is used again afterwards.
     *
     * @param offset where the first of the rows begins in the samples
     * @param count how many rows
     */
    void rows(byte[] samples, int offset, int count);
}
