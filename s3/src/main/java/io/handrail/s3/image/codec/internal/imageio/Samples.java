package io.handrail.s3.image.codec.internal.imageio;

import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;

/** The samples of an image of AWT's, as they are where possible: colours are converted later, on the small image. */
final class Samples {

    private Samples() {}

    static Pixels of(BufferedImage image) {
        Layout layout = rawLayout(image.getColorModel());
        return layout == null ? throughRgb(image) : raw(image.getRaster(), image.getColorModel(), layout);
    }

    /** Null if the samples mean nothing without the colour model. */
    private static @Nullable Layout rawLayout(ColorModel model) {
        int type = model.getTransferType();
        if (!(model instanceof ComponentColorModel)
                || model.isAlphaPremultiplied()
                || (type != DataBuffer.TYPE_BYTE && type != DataBuffer.TYPE_USHORT)) {
            return null;
        }
        int colors = model.getNumColorComponents();
        return switch (model.getColorSpace().getType()) {
            case ColorSpace.TYPE_GRAY -> colors != 1 ? null : model.hasAlpha() ? Layout.GREY_ALPHA : Layout.GREY;
            case ColorSpace.TYPE_RGB -> colors != 3 ? null : model.hasAlpha() ? Layout.RGBA : Layout.RGB;
            case ColorSpace.TYPE_CMYK -> colors != 4 || model.hasAlpha() ? null : Layout.CMYK;
            default -> null;
        };
    }

    private static Pixels raw(Raster raster, ColorModel model, Layout layout) {
        Pixels result = new Pixels(raster.getWidth(), raster.getHeight(), layout);
        int channels = layout.channels();
        int[] row = new int[raster.getWidth() * raster.getNumBands()];
        int[] most = new int[channels];
        for (int c = 0; c < channels; c++) {
            most[c] = (1 << model.getComponentSize(c)) - 1;
        }
        byte[] to = result.samples();
        int o = 0;
        for (int y = 0; y < result.height(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, result.width(), 1, row);
            for (int i = 0; i < row.length; i += raster.getNumBands()) {
                for (int c = 0; c < channels; c++) {
                    int sample = row[i + c];
                    to[o++] = (byte) (most[c] == 255 ? sample : (sample * 255 + most[c] / 2) / most[c]);
                }
            }
        }
        return result;
    }

    private static Pixels throughRgb(BufferedImage image) {
        boolean alpha = image.getColorModel().hasAlpha();
        Pixels result = new Pixels(image.getWidth(), image.getHeight(), alpha ? Layout.RGBA : Layout.RGB);
        int[] row = new int[image.getWidth()];
        byte[] to = result.samples();
        int o = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int argb : row) {
                to[o++] = (byte) (argb >> 16);
                to[o++] = (byte) (argb >> 8);
                to[o++] = (byte) argb;
                if (alpha) {
                    to[o++] = (byte) (argb >> 24);
                }
            }
        }
        return result;
    }
}
