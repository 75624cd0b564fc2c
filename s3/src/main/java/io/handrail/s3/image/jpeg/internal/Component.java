package io.handrail.s3.image.jpeg.internal;

/**
 * A component of a frame.
 *
 * @param index its place in the frame
 * @param id its name in scans
 * @param across blocks side by side in an MCU
 * @param down blocks below one another in an MCU
 * @param quantTable which table its coefficients are multiplied by
 * @param blocksWide blocks that hold a part of the image
 * @param blocksHigh blocks that hold a part of the image
 */
record Component(int index, int id, int across, int down, int quantTable, int blocksWide, int blocksHigh) {}
