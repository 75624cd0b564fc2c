package io.handrail.s3.image.jpeg.internal;

/** Reads the rest of the blocks of a component, after their first coefficient, and makes of them what is wanted. */
interface BlockOutput {

    /**
     * Reads the rest of a block.
     *
     * @param dc its first coefficient, not multiplied
     * @param x its place in the component, in blocks
     * @param y its place in the component, in blocks
     */
    void rest(int dc, int x, int y);
}
