package io.handrail.benchmarks.images;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * How alike two images are in brightness: 1 if they are the same. The mean over squares of 8 by 8 pixels, four apart;
 * what is transparent counts as black.
 *
 * @see <a href="https://doi.org/10.1109/TIP.2003.819861">Wang et al., Image Quality Assessment</a>
 */
final class Ssim {

    private static final int SIDE = 8;
    private static final int STEP = 4;
    private static final double C1 = Math.pow(0.01 * 255, 2);
    private static final double C2 = Math.pow(0.03 * 255, 2);

    private Ssim() {}

    static double of(Path one, Path other) throws IOException {
        return of(read(one), read(other));
    }

    private static BufferedImage read(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        if (image == null) {
            throw new IOException(file + " is no image that can be read here");
        }
        return image;
    }

    static double of(BufferedImage one, BufferedImage other) {
        int width = one.getWidth();
        int height = one.getHeight();
        if (other.getWidth() != width || other.getHeight() != height) {
            throw new IllegalArgumentException("The images have different sizes");
        }
        double[] a = luma(one);
        double[] b = luma(other);
        double sum = 0;
        int count = 0;
        for (int y = 0; y <= height - SIDE; y += STEP) {
            for (int x = 0; x <= width - SIDE; x += STEP) {
                sum += square(a, b, y * width + x, width);
                count++;
            }
        }
        return sum / count;
    }

    private static double square(double[] a, double[] b, int at, int width) {
        double n = SIDE * SIDE;
        double sumA = 0;
        double sumB = 0;
        double squaresA = 0;
        double squaresB = 0;
        double products = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int i = at + y * width; i < at + y * width + SIDE; i++) {
                sumA += a[i];
                sumB += b[i];
                squaresA += a[i] * a[i];
                squaresB += b[i] * b[i];
                products += a[i] * b[i];
            }
        }
        double meanA = sumA / n;
        double meanB = sumB / n;
        double varianceA = squaresA / n - meanA * meanA;
        double varianceB = squaresB / n - meanB * meanB;
        double covariance = products / n - meanA * meanB;
        return (2 * meanA * meanB + C1)
                * (2 * covariance + C2)
                / ((meanA * meanA + meanB * meanB + C1) * (varianceA + varianceB + C2));
    }

    private static double[] luma(BufferedImage image) {
        int width = image.getWidth();
        int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        double[] luma = new double[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int p = pixels[i];
            double light = 0.299 * (p >> 16 & 255) + 0.587 * (p >> 8 & 255) + 0.114 * (p & 255);
            luma[i] = light * (p >>> 24) / 255;
        }
        return luma;
    }
}
