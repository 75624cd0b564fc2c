package io.handrail.s3.image.codec;

import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** What others make of a file: ImageIO, and TwelveMonkeys where that is on the class path. */
public final class Reference {

    private Reference() {}

    public static BufferedImage open(byte[] file) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
            if (image == null) {
                throw new AssertionError("ImageIO knows no such file");
            }
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Pixels decode(byte[] file, Layout layout) {
        return pixels(open(file), layout);
    }

    public static Pixels pixels(BufferedImage image, Layout layout) {
        Pixels result = new Pixels(image.getWidth(), image.getHeight(), layout);
        byte[] samples = result.samples();
        boolean grey = layout == Layout.GREY || layout == Layout.GREY_ALPHA;
        // getRGB would take grey for linear light.
        boolean rawGrey = grey && image.getRaster().getNumBands() < 3;
        int wide = Math.max(0, image.getSampleModel().getSampleSize(0) - 8);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int p = result.index(x, y);
                int argb = image.getRGB(x, y);
                if (grey) {
                    samples[p] = (byte) (rawGrey ? image.getRaster().getSample(x, y, 0) >> wide : argb >> 8);
                } else {
                    samples[p] = (byte) (argb >> 16);
                    samples[p + 1] = (byte) (argb >> 8);
                    samples[p + 2] = (byte) argb;
                }
                if (layout.hasAlpha()) {
                    samples[p + layout.channels() - 1] = (byte) (argb >> 24);
                }
            }
        }
        return result;
    }

    public static BufferedImage buffered(Pixels image) {
        boolean alpha = image.layout().hasAlpha();
        BufferedImage result = new BufferedImage(
                image.width(), image.height(), alpha ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        int step = image.layout().channels();
        int green = step < 3 ? 0 : 1;
        int blue = step < 3 ? 0 : 2;
        byte[] s = image.samples();
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                int p = image.index(x, y);
                int opacity = alpha ? s[p + step - 1] & 0xFF : 255;
                result.setRGB(
                        x, y, opacity << 24 | (s[p] & 0xFF) << 16 | (s[p + green] & 0xFF) << 8 | (s[p + blue] & 0xFF));
            }
        }
        return result;
    }

    /** The image as another program's file. */
    public static byte[] encode(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new AssertionError("ImageIO cannot write it as " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
