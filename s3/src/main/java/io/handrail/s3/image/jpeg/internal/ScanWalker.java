package io.handrail.s3.image.jpeg.internal;

import java.util.List;

/** Goes through the blocks of a scan in their order, past the restart markers. */
final class ScanWalker {

    /** Blocks of each part in an MCU; an array, because this is looked up for every block. */
    private final int[] across;

    private final int[] down;
    private final BitReader bits;
    private final BlockDecoder decoder;
    private final int interval;
    private final int columns;
    private final int rows;
    private int untilRestart;
    private int restarts;
    private int column;

    ScanWalker(Frame frame, Scan scan, int restartInterval, BitReader bits, BlockDecoder decoder) {
        List<Scan.Part> parts = scan.parts();
        this.across = new int[parts.size()];
        this.down = new int[parts.size()];
        for (int part = 0; part < across.length; part++) {
            across[part] = parts.get(part).component().across();
            down[part] = parts.get(part).component().down();
        }
        this.bits = bits;
        this.decoder = decoder;
        this.interval = restartInterval;
        this.untilRestart = restartInterval;
        // A component alone has no MCUs, only those blocks that hold a part of the image (T.81, A.2).
        Component only = parts.get(0).component();
        this.columns = parts.size() == 1 ? only.blocksWide() : frame.mcusWide();
        this.rows = parts.size() == 1 ? only.blocksHigh() : frame.mcusHigh();
    }

    int rows() {
        return rows;
    }

    /** How many MCUs of the last row were read. */
    int column() {
        return column;
    }

    /** Reads a row of MCUs. */
    void row(int y) {
        for (column = 0; column < columns; column++) {
            if (interval > 0 && untilRestart-- == 0) {
                untilRestart = interval - 1;
                bits.restart(restarts++ & 7);
                decoder.restart();
            }
            bits.source.prepare();
            if (across.length == 1) {
                decoder.block(0, column, y);
            } else {
                mcu(y);
            }
            if (bits.isOverrun()) {
                throw bits.ended();
            }
        }
    }

    private void mcu(int y) {
        for (int part = 0; part < across.length; part++) {
            int x = column * across[part];
            int top = y * down[part];
            for (int dy = 0; dy < down[part]; dy++) {
                for (int dx = 0; dx < across[part]; dx++) {
                    decoder.block(part, x + dx, top + dy);
                }
            }
        }
    }
}
