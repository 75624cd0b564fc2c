package io.handrail.s3.image.jpeg.internal;

import java.util.List;

/**
 * The frame: the image's size and how it is cut into MCUs, groups of blocks of all components.
 *
 * @param across the most blocks that a component has side by side in an MCU
 * @param down the most blocks that a component has below one another in an MCU
 */
record Frame(int width, int height, boolean progressive, int across, int down, List<Component> components) {

    int mcusWide() {
        return ceil(width, 8 * across);
    }

    int mcusHigh() {
        return ceil(height, 8 * down);
    }

    static int ceil(int value, int divisor) {
        return (value + divisor - 1) / divisor;
    }
}
