package io.handrail.s3.image.scale;

import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.function.UnaryOperator;

/** Lends images to Java2D, in the only kinds that it does not change the colours of. */
final class Java2d {

    private Java2d() {}

    /** Changes a part of an image, whose first sample is the given one of a pixel. */
    interface PartOperator {
        BufferedImage apply(BufferedImage part, int first);
    }

    /** With alpha as alpha. Java2D multiplies colours by it, and rounds. */
    static Pixels blended(Pixels image, UnaryOperator<BufferedImage> operator) {
        Layout layout = image.layout();
        if (!layout.hasAlpha()) {
            return apart(image, (part, first) -> operator.apply(part));
        }
        BufferedImage from = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_ARGB);
        int alpha = layout.channels() - 1;
        copyIn(image, 0, from);
        copyAlphaIn(image, alpha, from);
        BufferedImage to = operator.apply(from);
        Pixels result = new Pixels(to.getWidth(), to.getHeight(), layout);
        copyOut(to, 0, alpha, result);
        copyAlphaOut(to, alpha, result);
        return result;
    }

    /** As opaque images, alpha and black as grey ones of their own: nothing is rounded. */
    static Pixels apart(Pixels image, PartOperator operator) {
        int channels = image.layout().channels();
        int colours = channels < 3 ? 1 : 3;
        BufferedImage from = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
        copyIn(image, 0, from);
        BufferedImage to = operator.apply(from, 0);
        Pixels result = new Pixels(to.getWidth(), to.getHeight(), image.layout());
        copyOut(to, 0, colours, result);
        if (colours < channels) {
            copyIn(image, colours, from);
            copyOut(operator.apply(from, colours), colours, 1, result);
        }
        return result;
    }

    private static int[] data(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** One sample becomes grey, three become a colour. */
    private static void copyIn(Pixels image, int first, BufferedImage to) {
        int channels = image.layout().channels();
        boolean three = first == 0 && channels >= 3;
        byte[] samples = image.samples();
        int[] data = data(to);
        for (int i = 0, o = first; i < data.length; i++, o += channels) {
            int red = samples[o] & 0xFF;
            int green = three ? samples[o + 1] & 0xFF : red;
            int blue = three ? samples[o + 2] & 0xFF : red;
            data[i] = (red << 16) | (green << 8) | blue;
        }
    }

    private static void copyAlphaIn(Pixels image, int alpha, BufferedImage to) {
        int[] data = data(to);
        for (int i = 0, o = alpha; i < data.length; i++, o += alpha + 1) {
            data[i] |= image.samples()[o] << 24;
        }
    }

    private static void copyOut(BufferedImage from, int first, int count, Pixels image) {
        int channels = image.layout().channels();
        byte[] samples = image.samples();
        int[] data = data(from);
        for (int i = 0, o = first; i < data.length; i++, o += channels) {
            for (int c = 0; c < count; c++) {
                samples[o + c] = (byte) (data[i] >> (16 - 8 * c));
            }
        }
    }

    private static void copyAlphaOut(BufferedImage from, int alpha, Pixels image) {
        int[] data = data(from);
        for (int i = 0, o = alpha; i < data.length; i++, o += alpha + 1) {
            image.samples()[o] = (byte) (data[i] >>> 24);
        }
    }
}
