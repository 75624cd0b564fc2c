package io.handrail.s3.image.jpeg.internal;

import java.util.List;

/** The coefficients of a component, for files that bring them bit by bit. */
final class Coefficients {

    /** Row by row in each block, not multiplied yet. */
    final short[] values;

    private final int keep;
    private final int blocksAcross;

    private Coefficients(int keep, int blocksAcross, int blocks) {
        this.keep = keep;
        this.blocksAcross = blocksAcross;
        this.values = new short[keep * blocks];
    }

    /** One for each component; where a block becomes one sample, only its first coefficient is kept. */
    static Coefficients[] of(Frame frame, Bands bands, long maxBytes) {
        List<Component> components = frame.components();
        long bytes = 0;
        for (Component component : components) {
            bytes += 2 * blocks(frame, component) * keep(bands, component);
        }
        if (bytes > maxBytes) {
            throw Refusal.tooLarge("comes in several passes and needs " + bytes + " bytes of memory; at most "
                    + maxBytes + " are given");
        }
        Coefficients[] all = new Coefficients[components.size()];
        for (Component component : components) {
            all[component.index()] = new Coefficients(
                    keep(bands, component), frame.mcusWide() * component.across(), (int) blocks(frame, component));
        }
        return all;
    }

    private static int keep(Bands bands, Component component) {
        return bands.plane(component.index()).size == 1 ? 1 : 64;
    }

    private static long blocks(Frame frame, Component component) {
        return (long) frame.mcusWide() * component.across() * frame.mcusHigh() * component.down();
    }

    boolean isDcOnly() {
        return keep == 1;
    }

    /** Where a block begins. */
    int offset(int x, int y) {
        return (y * blocksAcross + x) * keep;
    }

    /**
     * Multiplies a block.
     *
     * @return whether it has more than its first coefficient
     */
    boolean read(int x, int y, int[] quant, int[] block) {
        int offset = offset(x, y);
        block[0] = values[offset] * quant[0];
        int others = 0;
        for (int i = 1; i < keep; i++) {
            int value = values[offset + i];
            others |= value;
            block[i] = value * quant[i];
        }
        return others != 0;
    }
}
