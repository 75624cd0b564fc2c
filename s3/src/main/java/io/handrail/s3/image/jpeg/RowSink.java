package io.handrail.s3.image.jpeg;

/** Takes the rows of an image as they are decoded, from the top to the bottom. */
@FunctionalInterface
public interface RowSink {

    /**
     * Takes the next rows, on the thread that reads. The samples, unsigned bytes with the channels of a pixel side by
     * side, are overwritten afterwards. A throw ends the reading and leaves it.
     *
     * @param offset where the first of the rows begins
     * @param count how many rows, each without a gap after the other
     */
    void rows(byte[] samples, int offset, int count);
}
