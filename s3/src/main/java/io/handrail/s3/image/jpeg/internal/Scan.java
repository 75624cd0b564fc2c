package io.handrail.s3.image.jpeg.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * A scan header (ITU-T T.81, B.2.3).
 *
 * @param first the first coefficient, in zigzag order
 * @param last the last coefficient
 * @param high the bit that the scan before stopped at; 0 if this is the coefficients' first
 * @param low the bit that this scan stops at
 */
record Scan(List<Part> parts, int first, int last, int high, int low) {

    /** A component and the tables that it is coded by. */
    record Part(Component component, int dcTable, int acTable) {}

    private static final int MAX_BLOCKS_IN_MCU = 10;

    static Scan read(JpegBytes in, Frame frame) {
        int count = in.u8();
        if (count < 1 || count > frame.components().size()) {
            throw Refusal.corrupt("a scan has a number of components that cannot be");
        }
        List<Part> parts = new ArrayList<>();
        int blocks = 0;
        for (int i = 0; i < count; i++) {
            Component component = component(in.u8(), frame, parts);
            int tables = in.u8();
            if (tables >> 4 > 3 || (tables & 15) > 3) {
                throw Refusal.corrupt("a scan names a Huffman table that cannot be");
            }
            blocks += component.across() * component.down();
            parts.add(new Part(component, tables >> 4, tables & 15));
        }
        if (count > 1 && blocks > MAX_BLOCKS_IN_MCU) {
            throw Refusal.corrupt("a scan has more than 10 blocks in an MCU");
        }
        int first = in.u8();
        int last = in.u8();
        int approximation = in.u8();
        Scan scan = new Scan(List.copyOf(parts), first, last, approximation >> 4, approximation & 15);
        if (frame.progressive()) {
            scan.checkProgressive();
        }
        return scan;
    }

    private static Component component(int id, Frame frame, List<Part> parts) {
        for (Part part : parts) {
            if (part.component().id() == id) {
                throw Refusal.corrupt("a scan has a component twice");
            }
        }
        for (Component component : frame.components()) {
            if (component.id() == id) {
                return component;
            }
        }
        throw Refusal.corrupt("a scan has a component that the frame has not");
    }

    private void checkProgressive() {
        boolean ofDc = first == 0 && last == 0;
        boolean ofAc = first > 0 && last >= first && last <= 63 && parts.size() == 1;
        boolean bits = low <= 13 && (high == 0 || high == low + 1);
        if (!bits || !(ofDc || ofAc)) {
            throw Refusal.corrupt("a progressive scan has a range that cannot be");
        }
    }

    boolean isDc() {
        return first == 0;
    }
}
