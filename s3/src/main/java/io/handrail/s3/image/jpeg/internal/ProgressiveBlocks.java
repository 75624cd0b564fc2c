package io.handrail.s3.image.jpeg.internal;

import java.util.Arrays;

/** The blocks of a progressive scan: some coefficients of a block, or one more bit of them (ITU-T T.81, annex G). */
final class ProgressiveBlocks implements BlockDecoder {

    private final Scan scan;
    private final BitReader bits;
    private final Coefficients[] parts;
    private final HuffmanTable[] tables;
    private final int[] predictors;
    /** Blocks that are still to come without anything new in them. */
    private int endOfBlocks;

    ProgressiveBlocks(Scan scan, Tables defined, BitReader bits, Coefficients[] parts) {
        this.scan = scan;
        this.bits = bits;
        this.parts = parts;
        this.predictors = new int[parts.length];
        this.tables = scan.isDc() && scan.high() > 0
                ? new HuffmanTable[0]
                : scan.parts().stream()
                        .map(part -> scan.isDc() ? defined.dc(part.dcTable()) : defined.ac(part.acTable()))
                        .map(HuffmanTable::new)
                        .toArray(HuffmanTable[]::new);
    }

    @Override
    public void restart() {
        Arrays.fill(predictors, 0);
        endOfBlocks = 0;
    }

    @Override
    public void block(int part, int x, int y) {
        short[] values = parts[part].values;
        int offset = parts[part].offset(x, y);
        if (scan.isDc()) {
            dc(part, values, offset);
        } else if (scan.high() == 0) {
            first(values, offset);
        } else {
            refine(values, offset);
        }
    }

    private void dc(int part, short[] values, int offset) {
        if (scan.high() > 0) {
            values[offset] |= (short) (bits.bits(1) << scan.low());
        } else {
            predictors[part] += SequentialBlocks.difference(bits, tables[part]);
            values[offset] = (short) (predictors[part] << scan.low());
        }
    }

    private void first(short[] values, int offset) {
        if (endOfBlocks > 0) {
            endOfBlocks--;
            return;
        }
        for (int k = scan.first(); k <= scan.last(); k++) {
            int symbol = bits.symbol(tables[0]);
            int run = symbol >> 4;
            int size = symbol & 15;
            if (size == 0 && run < 15) {
                endOfBlocks = (1 << run) - 1 + bits.bits(run);
                return;
            }
            k += run;
            if (k > 63) {
                throw Refusal.corrupt("a block has more than 64 coefficients");
            }
            if (size > 0) {
                values[offset + ZigZag.NATURAL[k]] = (short) (bits.signed(size) << scan.low());
            }
        }
    }

    private void refine(short[] values, int offset) {
        int k = scan.first();
        while (k <= scan.last() && endOfBlocks == 0) {
            int symbol = bits.symbol(tables[0]);
            int run = symbol >> 4;
            int value = 0;
            if ((symbol & 15) > 0) {
                value = bits.bits(1) == 1 ? 1 << scan.low() : -1 << scan.low();
            } else if (run < 15) {
                endOfBlocks = (1 << run) + bits.bits(run);
                break;
            }
            k = passZeros(values, offset, k, run);
            if (k <= scan.last() && value != 0) {
                values[offset + ZigZag.NATURAL[k]] = (short) value;
            }
            k++;
        }
        if (endOfBlocks > 0) {
            passZeros(values, offset, k, 64);
            endOfBlocks--;
        }
    }

    /** Passes so many zeros, gives one bit more to all others on the way, and returns where the next zero is. */
    private int passZeros(short[] values, int offset, int from, int zeros) {
        int left = zeros;
        for (int k = from; k <= scan.last(); k++) {
            int place = offset + ZigZag.NATURAL[k];
            int value = values[place];
            if (value == 0) {
                if (left-- == 0) {
                    return k;
                }
            } else if (bits.bits(1) == 1 && (Math.abs(value) & 1 << scan.low()) == 0) {
                values[place] += (short) (value > 0 ? 1 << scan.low() : -1 << scan.low());
            }
        }
        return 64;
    }
}
