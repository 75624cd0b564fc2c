package io.handrail.s3.image.jpeg.internal;

import io.handrail.s3.image.codec.RowSink;
import io.handrail.s3.image.codec.UnsupportedImageException;
import io.handrail.s3.image.codec.UnsupportedImageException.Reason;
import io.handrail.s3.image.jpeg.Damage;
import io.handrail.s3.image.jpeg.JpegHeader;
import io.handrail.s3.image.jpeg.JpegLimits;
import io.handrail.s3.image.jpeg.Shrink;

/** Reads the image once, from its first scan to its last row. */
public final class Decoding {

    private final HeaderReader start;
    private final JpegLimits limits;
    private final Runnable poll;
    private final Frame frame;
    private final Bands bands;
    private final RowSink sink;
    private final Shrink shrink;

    public Decoding(HeaderReader start, JpegLimits limits, Shrink shrink, Runnable poll, RowSink sink) {
        this.start = start;
        this.limits = limits;
        this.poll = poll;
        this.frame = start.frame();
        LineColors colors = new LineColors(
                start.header().colors(), start.header().adobeTransform().isPresent());
        this.shrink = shrink;
        this.sink = sink;
        this.bands = new Bands(frame, shrink, colors, sink);
    }

    /** Whether the image is whole. */
    public boolean run(Damage damage) {
        JpegHeader header = start.header();
        sink.start(
                shrink.side(header.width()),
                shrink.side(header.height()),
                header.colors().layout(),
                header.metadata());
        JpegBytes in = start.scans();
        Tables tables = start.tables();
        Scan scan = Scan.read(in.segment(), frame);
        boolean inOne = !frame.progressive()
                && scan.parts().size() == frame.components().size();
        return inOne ? inOneScan(scan, tables, in, damage) : inSeveral(scan, tables, in, damage);
    }

    private boolean inOneScan(Scan scan, Tables tables, JpegBytes in, Damage damage) {
        BitReader bits = new BitReader(in.data, in.end);
        bits.start(in.position);
        ScanWalker walker = new ScanWalker(
                frame, scan, tables.restartInterval(), bits, SequentialBlocks.toPlanes(scan, tables, bits, bands));
        boolean whole = true;
        for (int band = 0; band < walker.rows(); band++) {
            poll.run();
            try {
                if (whole) {
                    walker.row(band);
                } else {
                    bands.clear(0);
                }
            } catch (UnsupportedImageException e) {
                tolerate(e, damage);
                whole = false;
                bands.clear(walker.column());
            }
            bands.give(band, band == walker.rows() - 1);
        }
        return whole;
    }

    private boolean inSeveral(Scan first, Tables tables, JpegBytes in, Damage damage) {
        StoredImage image = new StoredImage(frame, bands, limits, poll);
        boolean whole = true;
        try {
            image.readScans(first, tables, in);
        } catch (UnsupportedImageException e) {
            tolerate(e, damage);
            whole = false;
        }
        image.give();
        return whole;
    }

    /** What is kept is what is damaged, not what is too costly. */
    private static void tolerate(UnsupportedImageException e, Damage damage) {
        if (damage == Damage.REFUSE || (e.reason() != Reason.CORRUPT && e.reason() != Reason.TRUNCATED)) {
            throw e;
        }
    }
}
