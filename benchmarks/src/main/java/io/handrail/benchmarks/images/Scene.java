package io.handrail.benchmarks.images;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** A picture like a photo: sky, hills, houses with sharp edges, leaves, and the grain of a sensor. Always the same one. */
final class Scene {

    private Scene() {}

    static BufferedImage photo(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(5);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setPaint(new GradientPaint(0, 0, new Color(70, 120, 190), 0, height * 0.5f, new Color(225, 215, 200)));
        g.fillRect(0, 0, width, height);
        for (int hill = 0; hill < 4; hill++) {
            hill(g, width, height, hill, random);
        }
        houses(g, width, height, random);
        leaves(g, width, height, random);
        g.dispose();
        grain(image, random);
        return image;
    }

    /** What of the photo is in the middle, with a soft edge; transparent around it. */
    static BufferedImage cutOut(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        float radius = height * 0.48f;
        g.setPaint(new RadialGradientPaint(
                width / 2f, height / 2f, radius, new float[] {0.8f, 1}, new Color[] {Color.BLACK, new Color(0, true)}));
        g.fillRect(0, 0, width, height);
        g.setComposite(AlphaComposite.SrcIn);
        g.drawImage(photo(width, height), 0, 0, null);
        g.dispose();
        return image;
    }

    private static void hill(Graphics2D g, int width, int height, int number, Random random) {
        Path2D outline = new Path2D.Double();
        double base = height * (0.4 + 0.07 * number);
        double y = base;
        outline.moveTo(0, height);
        for (int x = 0; x <= width; x += 6) {
            y += random.nextGaussian() * 4 + (base - y) * 0.01;
            outline.lineTo(x, y);
        }
        outline.lineTo(width, height);
        outline.closePath();
        g.setColor(new Color(110 - 22 * number, 130 - 18 * number, 100 - 20 * number));
        g.fill(outline);
    }

    private static void houses(Graphics2D g, int width, int height, Random random) {
        for (int i = 0; i < 12; i++) {
            int side = height / 20 + random.nextInt(height / 10);
            int x = random.nextInt(width);
            int y = height * 5 / 8 + random.nextInt(height / 8) - side;
            g.setColor(new Color(150 + random.nextInt(90), 120 + random.nextInt(90), 100 + random.nextInt(80)));
            g.fillRect(x, y, side, side);
            g.setColor(new Color(50, 55, 70));
            for (int window = 0; window < 9; window++) {
                g.fillRect(
                        x + side * (1 + 3 * (window % 3)) / 10,
                        y + side * (1 + 3 * (window / 3)) / 10,
                        side / 5,
                        side / 6);
            }
        }
    }

    private static void leaves(Graphics2D g, int width, int height, Random random) {
        int top = height * 3 / 4;
        for (int i = 0; i < 30_000; i++) {
            int light = random.nextInt(90);
            g.setColor(new Color(20 + light, 50 + light, 15 + light / 2));
            int length = height / 300 + random.nextInt(Math.max(1, height / 100));
            int x = random.nextInt(width);
            int y = top + random.nextInt(height - top);
            g.fillOval(x, y, length, length / 2 + 1);
        }
    }

    private static void grain(BufferedImage image, Random random) {
        int width = image.getWidth();
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int bits = random.nextInt();
                // As the sum of two dice: mostly little.
                int noise = (bits & 3) + (bits >> 2 & 3) - 3;
                row[x] = lit(row[x] >> 16, noise) << 16 | lit(row[x] >> 8, noise) << 8 | lit(row[x], noise);
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        }
    }

    private static int lit(int sample, int noise) {
        return Math.max(0, Math.min(255, (sample & 255) + noise));
    }
}
