package io.handrail.s3.image.scale;

import io.handrail.s3.image.raster.Pixels;
import java.util.Arrays;

/**
 * Scales by weights, down first and then across. A row of the source is added to the few rows of the result that it is a
 * part of, and forgotten.
 */
final class RowScaler implements Scaler {

    private static final int GROUP = Sums.GROUP;

    private final ScaleSpec spec;
    private final int channels;
    private final Weights down;
    private final Across across;
    private final int left;
    private final float[][] group;
    private final float[] weights = new float[GROUP];
    /** Rows of the result that are being summed up; that of row y is at y modulo their number. */
    private final float[][] sums;

    /** Rows of the result, down, that wait to be turned. */
    private final float[][] whole;

    private final byte[] result;
    private int next;
    private int grouped;
    private int begun;
    private int written;

    RowScaler(ScaleSpec spec, Kernel kernel) {
        this.spec = spec;
        this.channels = spec.layout().channels();
        this.down = Weights.of(
                kernel, spec.sourceHeight(), spec.region().y(), spec.region().height(), spec.height());
        Weights across = Weights.of(
                kernel, spec.sourceWidth(), spec.region().x(), spec.region().width(), spec.width());
        this.across = new Across(across, channels);
        this.left = across.from() * channels;
        int samples = (across.to() - across.from()) * channels;
        this.group = new float[GROUP][samples];
        this.sums = new float[openAtOnce(down)][samples];
        this.whole = new float[GROUP][samples];
        this.result = new byte[Pixels.size(spec.width(), spec.height(), spec.layout())];
    }

    /** The largest number of rows of the result that a group of rows of the source is a part of. */
    private static int openAtOnce(Weights down) {
        int most = 1;
        int begun = 0;
        int done = 0;
        for (int row = down.from(); row < down.to(); row += GROUP) {
            while (begun < down.size() && down.first(begun) < row + GROUP) {
                begun++;
            }
            most = Math.max(most, begun - done);
            while (done < begun && down.last(done) < row + GROUP) {
                done++;
            }
        }
        return most;
    }

    @Override
    public void rows(byte[] samples, int offset, int count) {
        int stride = spec.stride();
        if (offset < 0 || count < 0 || count > spec.sourceHeight() - next) {
            throw new IllegalArgumentException(count + " rows after " + next + " of " + spec.sourceHeight());
        }
        if ((long) stride * count > samples.length - offset) {
            throw new IllegalArgumentException(count + " rows of " + stride + " samples are more than there are");
        }
        for (int i = 0; i < count; i++, next++) {
            if (next >= down.from() && next < down.to()) {
                take(samples, offset + i * stride + left);
            }
        }
    }

    @Override
    public Pixels finish() {
        if (written < spec.height()) {
            throw new IllegalStateException("Only " + next + " rows of the source have come; needed are " + down.to());
        }
        return new Pixels(spec.width(), spec.height(), spec.layout(), result);
    }

    private void take(byte[] samples, int offset) {
        float[] row = group[grouped++];
        if (spec.layout().hasAlpha()) {
            SampleRows.multiplied(samples, offset, row, channels);
        } else {
            SampleRows.plain(samples, offset, row);
        }
        if (grouped == GROUP || next == down.to() - 1) {
            addGroup(next - grouped + 1);
            grouped = 0;
        }
    }

    private void addGroup(int top) {
        int last = top + grouped - 1;
        for (int y = written; y < down.size() && down.first(y) <= last; y++) {
            float[] sum = sums[y % sums.length];
            if (y == begun) {
                Arrays.fill(sum, 0);
                begun++;
            }
            // Beyond the last row the weights are zero, and the rows old ones.
            for (int i = 0; i < GROUP; i++) {
                weights[i] = down.weight(y, top + i);
            }
            Sums.add(sum, weights, 0, group, 0);
        }
        while (written < begun && down.last(written) <= last) {
            write(written++);
        }
    }

    private void write(int y) {
        int place = y % GROUP;
        float[] row = sums[y % sums.length];
        sums[y % sums.length] = whole[place];
        whole[place] = row;
        boolean last = y == spec.height() - 1;
        if (place == GROUP - 1 || last) {
            across.turn(whole, y % Across.ROWS - place);
        }
        if (y % Across.ROWS == Across.ROWS - 1 || last) {
            writeRows(y - y % Across.ROWS, y + 1);
        }
    }

    private void writeRows(int top, int bottom) {
        int stride = spec.width() * channels;
        int offset = top * stride;
        for (int x = 0; x < spec.width(); x++, offset += channels) {
            float[] pixel = across.pixel(x);
            if (spec.layout().hasAlpha()) {
                SampleColumns.divided(pixel, bottom - top, result, offset, stride, channels);
            } else {
                SampleColumns.rounded(pixel, bottom - top, result, offset, stride, channels);
            }
        }
    }
}
