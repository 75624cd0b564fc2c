package io.handrail.s3.image.jpeg.internal;

import io.handrail.s3.image.jpeg.JpegLimits;

/** An image that comes in several scans, so that nothing can be given out before the last one. */
final class StoredImage {

    private final Frame frame;
    private final Bands bands;
    private final JpegLimits limits;
    private final Runnable poll;
    private final Coefficients[] coefficients;
    /**
     * By component what was defined when its first scan began; later tables of the same name are for others. Empty
     * before.
     */
    private final int[][] quants;

    StoredImage(Frame frame, Bands bands, JpegLimits limits, Runnable poll) {
        this.frame = frame;
        this.bands = bands;
        this.limits = limits;
        this.poll = poll;
        this.coefficients = Coefficients.of(frame, bands, limits.maxBytes());
        this.quants = new int[coefficients.length][0];
    }

    void readScans(Scan first, Tables tables, JpegBytes in) {
        Scan scan = first;
        for (int scans = 1; ; scans++) {
            if (scans > limits.maxScans()) {
                throw Refusal.tooManyScans(limits.maxScans());
            }
            read(scan, tables, in);
            if (!findScan(tables, in)) {
                break;
            }
            scan = Scan.read(in.segment(), frame);
        }
        for (int[] quant : quants) {
            if (quant.length == 0) {
                throw Refusal.corrupt("a component has no scan");
            }
        }
    }

    private void read(Scan scan, Tables tables, JpegBytes in) {
        Coefficients[] parts = new Coefficients[scan.parts().size()];
        for (int i = 0; i < parts.length; i++) {
            Component component = scan.parts().get(i).component();
            parts[i] = coefficients[component.index()];
            if (quants[component.index()].length == 0) {
                quants[component.index()] = tables.quant(component.quantTable());
            }
        }
        if (frame.progressive() && !scan.isDc() && parts[0].isDcOnly()) {
            // Passed over like anything else before the next marker.
            return;
        }
        BitReader bits = new BitReader(in.data, in.end);
        bits.start(in.position);
        BlockDecoder decoder = frame.progressive()
                ? new ProgressiveBlocks(scan, tables, bits, parts)
                : SequentialBlocks.toCoefficients(scan, tables, bits, parts);
        ScanWalker walker = new ScanWalker(frame, scan, tables.restartInterval(), bits, decoder);
        for (int y = 0; y < walker.rows(); y++) {
            poll.run();
            walker.row(y);
        }
        in.position = bits.position();
    }

    /** Whether there is one more; reads the tables before it. */
    private static boolean findScan(Tables tables, JpegBytes in) {
        int marker = in.marker();
        while (marker != Marker.SOS && marker != Marker.EOI) {
            if (Marker.isFrame(marker)) {
                throw Refusal.corrupt("it has two frames");
            }
            if (!Marker.isAlone(marker)) {
                tables.read(marker, in.segment());
            }
            marker = in.marker();
        }
        return marker == Marker.SOS;
    }

    /** Gives out what there is. */
    void give() {
        InverseDct[] transforms = new InverseDct[coefficients.length];
        for (int i = 0; i < transforms.length; i++) {
            transforms[i] = InverseDct.of(bands.plane(i).size);
        }
        int[] block = new int[64];
        for (int band = 0; band < frame.mcusHigh(); band++) {
            poll.run();
            for (Component component : frame.components()) {
                give(component, band, transforms[component.index()], block);
            }
            bands.give(band, band == frame.mcusHigh() - 1);
        }
    }

    private void give(Component component, int band, InverseDct transform, int[] block) {
        Plane plane = bands.plane(component.index());
        int[] found = quants[component.index()];
        int[] quant = found.length == 0 ? new int[64] : found;
        for (int row = 0; row < component.down(); row++) {
            for (int x = 0; x < frame.mcusWide() * component.across(); x++) {
                boolean more = coefficients[component.index()].read(x, band * component.down() + row, quant, block);
                int offset = plane.offset(x, row);
                if (more) {
                    transform.transform(block, plane.samples, offset, plane.stride);
                } else {
                    InverseDct.flat(block[0], plane.size, plane.samples, offset, plane.stride);
                }
            }
        }
    }
}
