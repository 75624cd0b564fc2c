package io.handrail.s3.image.scale;

import io.handrail.s3.image.raster.Pixels;

/** Makes one image of another size out of rows that come from the top. For one image, and one thread. */
public interface Scaler {

    /**
     * Takes the next rows of the source. The samples are not kept.
     *
     * @param offset where the first of the rows begins in the samples
     * @param count how many rows
     * @throws IllegalArgumentException if the rows are not all in the samples, or are more than the source has
     */
    void rows(byte[] samples, int offset, int count);

    /**
     * The result, once.
     *
     * @throws IllegalStateException if rows are missing
     */
    Pixels finish();
}
