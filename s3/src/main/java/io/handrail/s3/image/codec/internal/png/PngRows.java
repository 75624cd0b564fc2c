package io.handrail.s3.image.codec.internal.png;

import io.handrail.s3.image.codec.internal.Palette;
import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;
import java.util.zip.Deflater;

/** Filters and compresses the rows of an image, one at a time. */
public final class PngRows {

    private final Pixels image;
    private final PngForm form;
    private final int compression;
    private final byte[] buffer = new byte[32_768];
    private int filled;

    public PngRows(Pixels image, PngForm form, int compression) {
        this.image = image;
        this.form = form;
        this.compression = compression;
    }

    public void write(PngChunks to) {
        Deflater deflater = new Deflater(compression);
        try {
            byte[] row = new byte[form.rowBytes(image.width())];
            byte[] above = new byte[row.length];
            // Places in a palette are not near each other just because their colours are.
            PngFilters filters = form.palette() == null ? new PngFilters(row.length, form.pixelBytes()) : null;
            byte[] plain = new byte[row.length + 1];
            for (int y = 0; y < image.height(); y++) {
                fill(row, y);
                byte[] filtered = plain;
                if (filters == null) {
                    System.arraycopy(row, 0, plain, 1, row.length);
                } else {
                    filtered = filters.best(row, above);
                }
                deflater.setInput(filtered);
                drain(deflater, to);
                byte[] swap = above;
                above = row;
                row = swap;
            }
            deflater.finish();
            drain(deflater, to);
            to.chunk("IDAT", buffer, filled);
        } finally {
            deflater.end();
        }
    }

    private void drain(Deflater deflater, PngChunks to) {
        while (true) {
            int length = deflater.deflate(buffer, filled, buffer.length - filled);
            if (length == 0) {
                return;
            }
            filled += length;
            if (filled == buffer.length) {
                to.chunk("IDAT", buffer, filled);
                filled = 0;
            }
        }
    }

    private void fill(byte[] row, int y) {
        Palette palette = form.palette();
        if (palette != null) {
            places(palette, row, y);
        } else if (form.layout() == image.layout()) {
            System.arraycopy(image.samples(), image.index(0, y), row, 0, row.length);
        } else {
            simplify(row, y);
        }
    }

    private void places(Palette palette, byte[] row, int y) {
        Layout layout = image.layout();
        int depth = form.depth();
        int from = image.index(0, y);
        int bits = 0;
        int color = Palette.color(image.samples(), from, layout);
        int place = palette.place(color);
        for (int x = 0; x < image.width(); x++) {
            int next = Palette.color(image.samples(), from + x * layout.channels(), layout);
            if (next != color) {
                color = next;
                place = palette.place(color);
            }
            bits = bits << depth | place;
            int last = (x + 1) * depth;
            if ((last & 7) == 0) {
                row[last / 8 - 1] = (byte) bits;
            }
        }
        int rest = image.width() * depth & 7;
        if (rest > 0) {
            row[row.length - 1] = (byte) (bits << (8 - rest));
        }
    }

    /** Leaves out colour or alpha that says nothing. */
    private void simplify(byte[] row, int y) {
        int step = image.layout().channels();
        int channels = form.layout().channels();
        boolean alpha = form.layout().hasAlpha();
        byte[] samples = image.samples();
        int p = image.index(0, y);
        for (int o = 0; o < row.length; o += channels, p += step) {
            for (int c = 0; c < channels; c++) {
                row[o + c] = samples[p + (alpha && c == channels - 1 ? step - 1 : c)];
            }
        }
    }
}
