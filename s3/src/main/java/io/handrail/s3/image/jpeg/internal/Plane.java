package io.handrail.s3.image.jpeg.internal;

import java.util.Arrays;

/** The samples of a component in a band, which is a row of MCUs, and the last row of the band above it. */
final class Plane {

    private static final byte MIDDLE = (byte) 128;

    /** Samples of a block, in each direction: 1, 2, 4 or 8. */
    final int size;

    /** Samples from a row to the next one. */
    final int stride;

    /** How many times a sample is repeated across, and down. */
    final int expandAcross;

    final int expandDown;

    /** How many samples of the component are a part of the image. */
    final int width;

    final int height;

    final byte[] samples;

    private final Component component;
    private final int down;
    private final int rows;

    /** @param unit samples of a block of the component that is sampled most */
    Plane(Frame frame, Component component, int unit) {
        this.component = component;
        this.down = component.down();
        this.size = size(frame, component, unit);
        this.expandAcross = frame.across() * unit / (component.across() * size);
        this.expandDown = frame.down() * unit / (component.down() * size);
        this.width = Frame.ceil(frame.width() * component.across() * size, frame.across() * 8);
        this.height = Frame.ceil(frame.height() * component.down() * size, frame.down() * 8);
        this.stride = frame.mcusWide() * component.across() * size;
        this.rows = component.down() * size;
        this.samples = new byte[(rows + 1) * stride];
    }

    /**
     * A component that is sampled less is shrunk less, if it can be in both directions: libjpeg-turbo does so, and the
     * blocks then need no enlarging.
     */
    private static int size(Frame frame, Component component, int unit) {
        int size = unit;
        while (size < 8
                && frame.across() * unit % (component.across() * size * 2) == 0
                && frame.down() * unit % (component.down() * size * 2) == 0) {
            size *= 2;
        }
        return size;
    }

    Component component() {
        return component;
    }

    /** Rows of a band. */
    int rows() {
        return rows;
    }

    /** Where a block of the image begins, counted from its top. */
    int offsetInBand(int x, int y) {
        // A division for each block would be felt.
        return offset(x, down == 1 ? 0 : down == 2 ? y & 1 : y % down);
    }

    /** Where a block begins. */
    int offset(int x, int rowOfBlocks) {
        return (1 + rowOfBlocks * size) * stride + x * size;
    }

    /** Where a row begins; -1 is the last one of the band above. */
    int rowOffset(int row) {
        return (1 + row) * stride;
    }

    /** Makes room for the next band. */
    void advance() {
        System.arraycopy(samples, rows * stride, samples, 0, stride);
    }

    /** Makes grey what of the band was not decoded. */
    void clear(int fromMcu) {
        int from = fromMcu * component.across() * size;
        for (int row = 0; row < rows; row++) {
            Arrays.fill(samples, rowOffset(row) + from, rowOffset(row + 1), MIDDLE);
        }
    }
}
