package io.handrail.s3.image.codec.internal.png;

import io.handrail.s3.image.codec.DecodePolicy;
import io.handrail.s3.image.codec.DecodedImage;
import io.handrail.s3.image.codec.Metadata;
import io.handrail.s3.image.codec.RowSink;
import io.handrail.s3.image.codec.UnsupportedImageException;
import io.handrail.s3.image.codec.UnsupportedImageException.Reason;
import io.handrail.s3.image.codec.internal.Canvas;
import io.handrail.s3.image.codec.internal.header.PngHeader;
import io.handrail.s3.image.raster.Pixels;
import java.util.Arrays;

/**
 * Reads a PNG file: all depths and colours, interlaced or not. Two rows are in memory at a time, of an interlaced file all
 * of them. Checksums are not looked at: what they would tell shows in the pixels.
 */
public final class PngReader {

    /** Of an interlaced file: where each pass begins, and how far its pixels are apart. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    /** Rows between two looks at the clock. */
    private static final int PATIENCE = 16;

    private final byte[] file;
    private final DecodePolicy policy;
    private final PngHeader header;
    private boolean complete = true;

    /** The header has been checked. */
    public PngReader(byte[] file, DecodePolicy policy) {
        this.file = file;
        this.policy = policy;
        this.header = PngHeader.read(file);
    }

    public DecodedImage read(Canvas canvas) {
        Metadata metadata = rows(canvas);
        return new DecodedImage(canvas.pixels(), metadata, complete);
    }

    public Metadata rows(RowSink sink) {
        try (PngData data = new PngData(file)) {
            data.start();
            PngUnpacker unpacker = new PngUnpacker(header, data.palette, data.transparency);
            int width = header.image().width();
            int height = header.image().height();
            Metadata metadata = new Metadata(data.icc, data.exif);
            sink.start(width, height, unpacker.layout(), metadata);
            if (header.interlaced()) {
                Pixels image = new Pixels(width, height, unpacker.layout());
                interlaced(data, unpacker, image);
                sink.rows(image.samples(), 0, height);
            } else {
                inOrder(data, unpacker, sink, width, height);
            }
            return metadata;
        }
    }

    private void inOrder(PngData data, PngUnpacker unpacker, RowSink sink, int width, int height) {
        byte[] samples = new byte[width * unpacker.layout().channels()];
        PngLines lines = new PngLines(data, unpacker.lineBytes(width), unpacker.step());
        for (int y = 0; y < height; y++) {
            if (y % PATIENCE == 0) {
                policy.checkTime();
            }
            if (complete && next(lines)) {
                unpacker.unpack(lines.line(), width, samples);
            } else {
                Arrays.fill(samples, (byte) 0);
            }
            sink.rows(samples, 0, 1);
        }
    }

    /** False once the file has ended, if that is to be borne. */
    private boolean next(PngLines lines) {
        try {
            lines.next();
            return true;
        } catch (UnsupportedImageException e) {
            if (!policy.keepTruncated() || e.reason() == Reason.OUT_OF_TIME) {
                throw e;
            }
            complete = false;
            return false;
        }
    }

    private void interlaced(PngData data, PngUnpacker unpacker, Pixels image) {
        int channels = image.layout().channels();
        byte[] samples = new byte[image.width() * channels];
        for (int[] pass : PASSES) {
            int across = (image.width() - pass[0] + pass[2] - 1) / pass[2];
            if (across <= 0) {
                continue;
            }
            PngLines lines = new PngLines(data, unpacker.lineBytes(across), unpacker.step());
            for (int y = pass[1]; y < image.height(); y += pass[3]) {
                policy.checkTime();
                if (!next(lines)) {
                    return;
                }
                unpacker.unpack(lines.line(), across, samples);
                spread(samples, across, channels, image, image.index(pass[0], y), pass[2] * channels);
            }
        }
    }

    private static void spread(byte[] samples, int count, int channels, Pixels image, int at, int step) {
        byte[] to = image.samples();
        for (int i = 0, p = 0, o = at; i < count; i++, o += step) {
            for (int c = 0; c < channels; c++) {
                to[o + c] = samples[p++];
            }
        }
    }
}
