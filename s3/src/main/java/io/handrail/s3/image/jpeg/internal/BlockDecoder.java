package io.handrail.s3.image.jpeg.internal;

/** Reads the blocks of a scan. */
interface BlockDecoder {

    /**
     * Reads the next block.
     *
     * @param part which of the scan's components it belongs to
     * @param x its place in the component, in blocks
     * @param y its place in the component, in blocks
     */
    void block(int part, int x, int y);

    /** Forgets what blocks left behind for the next one. */
    void restart();
}
