package io.handrail.s3.image.codec.internal.jpeg;

import java.util.List;

/**
 * One pass over the blocks.
 *
 * @param components all of them, or one
 * @param first the first coefficient of each block that is in it
 * @param last the last one
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, F.1.2 and G.1.2</a>
 */
record JpegScan(JpegFrame frame, List<Component> components, int first, int last) {

    /** Numbers of the tables: DC and AC of brightness, DC and AC of colour. */
    static final int TABLES = 4;

    private static final int ZEROS_16 = 0xF0;
    private static final int MAX_RUN = 0x7FFF;

    void code(JpegBits out) {
        if (components.size() == 1) {
            // On its own a component has no blocks that only fill up.
            Component component = components.get(0);
            Coder coder = new Coder(component, out);
            for (int row = 0; row < component.blocksDown; row++) {
                for (int column = 0; column < component.blocksAcross; column++) {
                    coder.block(component.block(row, column));
                }
            }
            coder.finish();
            return;
        }
        Coder[] coders = new Coder[components.size()];
        for (int i = 0; i < coders.length; i++) {
            coders[i] = new Coder(components.get(i), out);
        }
        for (int row = 0; row < frame.unitsDown; row++) {
            for (int column = 0; column < frame.unitsAcross; column++) {
                for (Coder coder : coders) {
                    coder.unit(row, column);
                }
            }
        }
    }

    /** Codes the blocks of a component; remembers what the next block is coded against. */
    private final class Coder {

        private final Component component;
        private final JpegBits out;
        private final int dcTable;
        private final int acTable;
        private final boolean runs = first > 0;
        private int dc;
        private int emptyBlocks;

        Coder(Component component, JpegBits out) {
            this.component = component;
            this.out = out;
            this.dcTable = 2 * component.tables;
            this.acTable = dcTable + 1;
        }

        void unit(int row, int column) {
            int sampling = component.sampling;
            for (int y = 0; y < sampling; y++) {
                for (int x = 0; x < sampling; x++) {
                    block(component.block(row * sampling + y, column * sampling + x));
                }
            }
        }

        void block(int at) {
            short[] c = component.coefficients;
            if (first == 0) {
                int difference = c[at] - dc;
                dc = c[at];
                int bits = bits(difference);
                out.put(dcTable, bits, difference >> 31 ^ Math.abs(difference), bits);
            }
            if (last > 0) {
                ac(c, at);
            }
        }

        private void ac(short[] c, int at) {
            int zeros = 0;
            for (int k = Math.max(1, first); k <= last; k++) {
                int value = c[at + k];
                if (value == 0) {
                    zeros++;
                    continue;
                }
                finish();
                while (zeros > 15) {
                    out.put(acTable, ZEROS_16, 0, 0);
                    zeros -= 16;
                }
                int bits = bits(value);
                out.put(acTable, zeros << 4 | bits, value >> 31 ^ Math.abs(value), bits);
                zeros = 0;
            }
            if (zeros > 0) {
                emptyBlocks++;
                if (!runs || emptyBlocks == MAX_RUN) {
                    finish();
                }
            }
        }

        /** Codes how many blocks have ended with zeros. */
        void finish() {
            if (emptyBlocks > 0) {
                int bits = 31 - Integer.numberOfLeadingZeros(emptyBlocks);
                out.put(acTable, bits << 4, emptyBlocks, bits);
                emptyBlocks = 0;
            }
        }

        private static int bits(int value) {
            return 32 - Integer.numberOfLeadingZeros(Math.abs(value));
        }
    }
}
