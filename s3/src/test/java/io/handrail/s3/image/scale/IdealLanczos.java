package io.handrail.s3.image.scale;

import io.handrail.s3.image.raster.Pixels;
import io.handrail.s3.image.raster.Region;

/** Lanczos as the book has it: both directions at once, in double precision, slowly. */
final class IdealLanczos {

    private IdealLanczos() {}

    static Pixels scale(Pixels source, Region region, int width, int height) {
        int channels = source.layout().channels();
        boolean alpha = source.layout().hasAlpha();
        Pixels result = new Pixels(width, height, source.layout());
        double[] sums = new double[channels];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                java.util.Arrays.fill(sums, 0);
                double total = sum(source, region, width, height, x, y, sums);
                int o = result.index(x, y);
                double opacity = alpha ? sums[channels - 1] / total : 255;
                for (int c = 0; c < channels; c++) {
                    boolean colour = alpha && c < channels - 1;
                    double value = sums[c] / total * (colour ? 255 / opacity : 1);
                    boolean transparent = alpha && Math.round(opacity) <= 0;
                    result.samples()[o + c] = (byte) (transparent ? 0 : Math.max(0, Math.min(255, Math.round(value))));
                }
            }
        }
        return result;
    }

    private static double sum(Pixels source, Region region, int width, int height, int x, int y, double[] sums) {
        double fx = Math.max(1, region.width() / width);
        double fy = Math.max(1, region.height() / height);
        double cx = region.x() + (x + 0.5) * region.width() / width - 0.5;
        double cy = region.y() + (y + 0.5) * region.height() / height - 0.5;
        double total = 0;
        for (int sy = (int) Math.ceil(cy - 3 * fy); sy <= cy + 3 * fy; sy++) {
            for (int sx = (int) Math.ceil(cx - 3 * fx); sx <= cx + 3 * fx; sx++) {
                double weight = lanczos((sx - cx) / fx) * lanczos((sy - cy) / fy);
                total += weight;
                int o = source.index(
                        inside(sx, region.x(), region.x() + region.width(), source.width()),
                        inside(sy, region.y(), region.y() + region.height(), source.height()));
                add(source, o, weight, sums);
            }
        }
        return total;
    }

    private static void add(Pixels source, int o, double weight, double[] sums) {
        int last = sums.length - 1;
        boolean alpha = source.layout().hasAlpha();
        double opacity = alpha ? (source.samples()[o + last] & 0xFF) / 255.0 : 1;
        for (int c = 0; c <= last; c++) {
            double sample = source.samples()[o + c] & 0xFF;
            sums[c] += weight * sample * (alpha && c < last ? opacity : 1);
        }
    }

    private static int inside(int position, double from, double to, int size) {
        int first = (int) Math.floor(from + 1e-6);
        int last = (int) Math.min(size, Math.ceil(to - 1e-6)) - 1;
        return Math.max(first, Math.min(last, position));
    }

    private static double lanczos(double x) {
        if (Math.abs(x) < 1e-9) {
            return 1;
        }
        return Math.abs(x) >= 3 ? 0 : sinc(x) * sinc(x / 3);
    }

    private static double sinc(double x) {
        return Math.sin(Math.PI * x) / (Math.PI * x);
    }
}
