package io.handrail.s3.image.jpeg.internal;

import io.handrail.s3.image.codec.RowSink;
import io.handrail.s3.image.jpeg.Shrink;

/**
 * Gives out the rows of an image band by band. A component with half the rows needs those of both sides, so that with one
 * the last row of a band waits for the next band.
 */
final class Bands {

    private final Plane[] planes;
    private final LineExpander[] lines;
    private final LineColors colors;
    private final RowSink sink;
    private final int width;
    private final int height;
    private final int bandRows;
    private final int waiting;
    private final int channels;
    private final byte[] out;
    private int given;

    Bands(Frame frame, Shrink shrink, LineColors colors, RowSink sink) {
        int unit = 8 / shrink.divisor();
        this.colors = colors;
        this.sink = sink;
        this.width = shrink.side(frame.width());
        this.height = shrink.side(frame.height());
        this.bandRows = frame.down() * unit;
        this.channels = frame.components().size();
        this.planes = new Plane[channels];
        this.lines = new LineExpander[channels];
        int wait = 0;
        for (Component component : frame.components()) {
            Plane plane = new Plane(frame, component, unit);
            planes[component.index()] = plane;
            lines[component.index()] = new LineExpander(plane, unit > 1);
            wait = Math.max(wait, plane.expandDown == 2 ? 1 : 0);
        }
        this.waiting = wait;
        this.out = new byte[width * channels * (bandRows + 1)];
    }

    Plane plane(int component) {
        return planes[component];
    }

    /** Makes what was not decoded of a band grey, from an MCU on. */
    void clear(int fromMcu) {
        for (Plane plane : planes) {
            plane.clear(fromMcu);
        }
    }

    /** Gives out what a band completes, and makes room for the next one. */
    void give(int band, boolean last) {
        int base = band * bandRows;
        int to = last ? height : Math.min(height, base + bandRows - waiting);
        int count = to - given;
        for (int row = 0; row < count; row++) {
            for (LineExpander line : lines) {
                line.expand(given + row - base, band);
            }
            colors.convert(lines, out, row * width * channels, width);
        }
        if (count > 0) {
            sink.rows(out, 0, count);
            given = to;
        }
        for (Plane plane : planes) {
            plane.advance();
        }
    }
}
