package io.handrail.s3.image.jpeg.internal;

import org.jspecify.annotations.Nullable;

/** A table for the coefficients after the first, and what makes it quick; that is made when it is first needed. */
final class AcTable {

    final HuffmanTable codes;

    private long @Nullable [] pairs;
    private int @Nullable [] skips;

    AcTable(HuffmanCode code) {
        this.codes = new HuffmanTable(code);
    }

    long[] pairs() {
        long[] made = pairs;
        if (made == null) {
            made = AcPairs.of(codes);
            pairs = made;
        }
        return made;
    }

    int[] skips() {
        int[] made = skips;
        if (made == null) {
            made = AcSkips.of(codes);
            skips = made;
        }
        return made;
    }
}
