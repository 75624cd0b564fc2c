package io.handrail.s3.image.raster;

import java.util.Random;

/** Made-up images for tests. */
public final class Pictures {

    private Pictures() {}

    /** Every sample at random. */
    public static Pixels noise(int width, int height, Layout layout, long seed) {
        Pixels result = new Pixels(width, height, layout);
        new Random(seed).nextBytes(result.samples());
        return result;
    }

    public static Pixels constant(int width, int height, Layout layout, byte... colour) {
        Pixels result = new Pixels(width, height, layout);
        for (int i = 0; i < result.samples().length; i++) {
            result.samples()[i] = colour[i % layout.channels()];
        }
        return result;
    }

    /** Rings that get finer from the middle to the corners, over slow gradients: what a bad scaler makes moiré of. */
    public static Pixels rings(int width, int height, Layout layout) {
        Pixels result = new Pixels(width, height, layout);
        double finest = 0.35 * Math.PI / Math.hypot(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double dx = x - width / 2.0;
                double dy = y - height / 2.0;
                double ring = Math.cos((dx * dx + dy * dy) * finest);
                for (int c = 0; c < layout.channels(); c++) {
                    double slow = Math.sin((x * (c + 1.0) + y * 2.0) / width);
                    result.samples()[result.index(x, y) + c] = (byte) Math.round(127.5 + 80 * ring + 47 * slow);
                }
            }
        }
        return result;
    }

    /** The largest difference of two samples. */
    public static int difference(Pixels one, Pixels other) {
        if (one.width() != other.width() || one.height() != other.height() || one.layout() != other.layout()) {
            throw new AssertionError(one.width() + " x " + one.height() + " " + one.layout() + " against "
                    + other.width() + " x " + other.height() + " " + other.layout());
        }
        int most = 0;
        for (int i = 0; i < one.samples().length; i++) {
            most = Math.max(most, Math.abs((one.samples()[i] & 0xFF) - (other.samples()[i] & 0xFF)));
        }
        return most;
    }

    /** Structural similarity of two images, the mean of windows of 8 by 8 samples and of all channels; 1 is equal. */
    public static double similarity(Pixels one, Pixels other) {
        int channels = one.layout().channels();
        double sum = 0;
        int windows = 0;
        for (int c = 0; c < channels; c++) {
            for (int y = 0; y + 8 <= one.height(); y += 4) {
                for (int x = 0; x + 8 <= one.width(); x += 4, windows++) {
                    sum += similarity(one, other, x, y, c);
                }
            }
        }
        return sum / windows;
    }

    private static double similarity(Pixels one, Pixels other, int left, int top, int channel) {
        double a = 0;
        double b = 0;
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int y = top; y < top + 8; y++) {
            for (int x = left; x < left + 8; x++) {
                int p = one.samples()[one.index(x, y) + channel] & 0xFF;
                int q = other.samples()[other.index(x, y) + channel] & 0xFF;
                a += p;
                b += q;
                aa += p * p;
                bb += q * q;
                ab += p * q;
            }
        }
        double meanA = a / 64;
        double meanB = b / 64;
        double varianceA = aa / 64 - meanA * meanA;
        double varianceB = bb / 64 - meanB * meanB;
        double covariance = ab / 64 - meanA * meanB;
        double c1 = 6.5025;
        double c2 = 58.5225;
        return (2 * meanA * meanB + c1)
                * (2 * covariance + c2)
                / ((meanA * meanA + meanB * meanB + c1) * (varianceA + varianceB + c2));
    }
}
