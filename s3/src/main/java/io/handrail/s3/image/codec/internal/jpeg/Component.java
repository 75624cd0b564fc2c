package io.handrail.s3.image.codec.internal.jpeg;

/** One of the colours of an image, as quantised blocks. */
final class Component {

    /** 1 for brightness, 2 and 3 for colour. */
    final int id;

    /** Blocks of it in a unit of the file, across and down. */
    final int sampling;

    /** Of the tables: 0 for brightness, 1 for colour. */
    final int tables;

    /** Blocks that have pixels of the image in them. */
    final int blocksAcross;

    final int blocksDown;

    /** Blocks in a row of {@link #coefficients}, with those that only fill up the units. */
    final int stride;

    /** 64 of each block. */
    final short[] coefficients;

    Component(int id, int sampling, int tables, int width, int height, int unitsAcross, int unitsDown) {
        this.id = id;
        this.sampling = sampling;
        this.tables = tables;
        this.blocksAcross = (width + 7) / 8;
        this.blocksDown = (height + 7) / 8;
        this.stride = unitsAcross * sampling;
        this.coefficients = new short[Math.multiplyExact(Math.multiplyExact(stride, unitsDown * sampling), 64)];
    }

    /** Where the coefficients of a block begin. */
    int block(int row, int column) {
        return (row * stride + column) * 64;
    }
}
