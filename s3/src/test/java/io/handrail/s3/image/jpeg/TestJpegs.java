package io.handrail.s3.image.jpeg;

import io.handrail.s3.image.codec.JpegEncoder;
import io.handrail.s3.image.codec.JpegOptions;
import io.handrail.s3.image.codec.Metadata;
import io.handrail.s3.image.codec.RowSink;
import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** JPEG files of images with soft and hard edges, noise and strong colours. */
final class TestJpegs {

    private TestJpegs() {}

    static Pixels scene(int width, int height, Layout layout) {
        Pixels image = new Pixels(width, height, layout);
        Random random = new Random(42);
        int at = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean disc = Math.hypot(x - width * 0.6, y - height * 0.4) < Math.min(width, height) * 0.3;
                for (int channel = 0; channel < layout.channels(); channel++) {
                    double wave = 127 + 100 * Math.sin((x + 3.0 * y * (channel + 1)) / (7 + 20.0 * channel));
                    image.samples()[at++] = (byte) (disc ? 255 - 90 * channel : (int) wave + random.nextInt(20));
                }
            }
        }
        return image;
    }

    static byte[] file(int width, int height, Layout layout, boolean progressive, boolean fullColor) {
        return JpegEncoder.encode(
                scene(width, height, layout), new JpegOptions(85, progressive, fullColor), Metadata.NONE);
    }

    /** What the reader gives out, put together. */
    static Pixels read(byte[] file, Shrink shrink) {
        JpegReader reader = JpegReader.open(file);
        Rows rows = new Rows(reader.header(), shrink);
        reader.read(shrink, rows);
        return rows.image();
    }

    /** What ImageIO makes of it. */
    static Pixels byImageIo(byte[] file) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        int channels = image.getRaster().getNumBands();
        Pixels pixels = new Pixels(image.getWidth(), image.getHeight(), channels == 1 ? Layout.GREY : Layout.RGB);
        int at = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (channels == 1) {
                    pixels.samples()[at++] = (byte) image.getRaster().getSample(x, y, 0);
                } else {
                    int rgb = image.getRGB(x, y);
                    pixels.samples()[at++] = (byte) (rgb >> 16);
                    pixels.samples()[at++] = (byte) (rgb >> 8);
                    pixels.samples()[at++] = (byte) rgb;
                }
            }
        }
        return pixels;
    }

    /** The largest difference of two samples. */
    static int difference(Pixels a, Pixels b) {
        if (a.width() != b.width() || a.height() != b.height() || a.layout() != b.layout()) {
            return Integer.MAX_VALUE;
        }
        int most = 0;
        for (int i = 0; i < a.samples().length; i++) {
            most = Math.max(most, Math.abs((a.samples()[i] & 0xFF) - (b.samples()[i] & 0xFF)));
        }
        return most;
    }

    /** How many samples differ by more than one. */
    static int differing(Pixels a, Pixels b) {
        int differing = 0;
        for (int i = 0; i < a.samples().length; i++) {
            differing += Math.abs((a.samples()[i] & 0xFF) - (b.samples()[i] & 0xFF)) > 1 ? 1 : 0;
        }
        return differing;
    }

    static final class Rows implements RowSink {
        private final Pixels image;
        private int at;

        Rows(JpegHeader header, Shrink shrink) {
            Layout layout = header.colors().layout();
            image = new Pixels(shrink.side(header.width()), shrink.side(header.height()), layout);
        }

        @Override
        public void rows(byte[] samples, int offset, int count) {
            int length = count * image.width() * image.layout().channels();
            System.arraycopy(samples, offset, image.samples(), at, length);
            at += length;
        }

        /** Fails if rows are missing. */
        Pixels image() {
            if (at != image.samples().length) {
                throw new AssertionError(at + " of " + image.samples().length + " samples were given out");
            }
            return image;
        }
    }
}
