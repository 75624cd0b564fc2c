package io.handrail.cookbook.thumbnails;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes a JPEG like a photo: a lake at dusk, mountains, and the grain of a sensor. The same seed, the same photo. */
public final class Photo {

    private static final float QUALITY = 0.92f;

    private Photo() {}

    /** A file of this size in pixels. */
    public static byte[] jpeg(int width, int height, long seed) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        sky(g, width, height);
        for (int ridge = 0; ridge < 4; ridge++) {
            mountains(g, width, height, ridge, random);
        }
        lake(g, width, height, random);
        g.dispose();
        grain(image, random);
        return encode(image);
    }

    private static void sky(Graphics2D g, int width, int height) {
        g.setPaint(new GradientPaint(0, 0, new Color(28, 45, 96), 0, height * 0.6f, new Color(250, 176, 110)));
        g.fillRect(0, 0, width, height);
        g.setColor(new Color(255, 236, 190));
        g.fillOval(width * 2 / 3, height * 2 / 5, height / 10, height / 10);
    }

    private static void mountains(Graphics2D g, int width, int height, int ridge, Random random) {
        Path2D outline = new Path2D.Double();
        double base = height * (0.42 + 0.06 * ridge);
        double y = base;
        outline.moveTo(0, height);
        for (int x = 0; x <= width; x += 8) {
            y += random.nextGaussian() * 7 + (base - y) * 0.01;
            outline.lineTo(x, y);
        }
        outline.lineTo(width, height);
        outline.closePath();
        g.setColor(new Color(80 - 16 * ridge, 78 - 12 * ridge, 110 - 18 * ridge));
        g.fill(outline);
    }

    private static void lake(Graphics2D g, int width, int height, Random random) {
        int top = height * 7 / 10;
        g.setPaint(new GradientPaint(0, top, new Color(190, 140, 120), 0, height, new Color(20, 34, 66)));
        g.fillRect(0, top, width, height - top);
        for (int i = 0; i < 4_000; i++) {
            int y = top + random.nextInt(height - top);
            int x = random.nextInt(width);
            int length = 10 + random.nextInt(120);
            g.setColor(new Color(255, 255, 255, 10 + random.nextInt(40)));
            g.drawLine(x, y, x + length, y);
        }
    }

    private static void grain(BufferedImage image, Random random) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        long state = random.nextLong() | 1;
        for (int i = 0; i < pixels.length; i++) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            int noise = (int) (state & 15) - 8;
            int pixel = pixels[i];
            pixels[i] = clamp((pixel >> 16 & 255) + noise) << 16
                    | clamp((pixel >> 8 & 255) + noise) << 8
                    | clamp((pixel & 255) + noise);
        }
    }

    private static int clamp(int value) {
        return Math.max(0, Math.min(255, value));
    }

    private static byte[] encode(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8 * 1024 * 1024);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
