package io.handrail.s3.image.codec.internal.jpeg;

import io.handrail.s3.image.codec.JpegOptions;
import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;
import java.util.Arrays;
import java.util.List;

/** An image as the blocks of its components, before they are coded. */
public final class JpegFrame {

    final int width;
    final int height;
    final int unitsAcross;
    final int unitsDown;
    final List<Component> components;
    final List<Quantization> quantizations;

    private JpegFrame(Pixels image, JpegOptions options) {
        width = image.width();
        height = image.height();
        Quantization luma = Quantization.luma(options.quality());
        if (image.layout() == Layout.GREY) {
            unitsAcross = (width + 7) / 8;
            unitsDown = (height + 7) / 8;
            components = List.of(new Component(1, 1, 0, width, height, unitsAcross, unitsDown));
            quantizations = List.of(luma);
        } else {
            int sampling = options.fullColor() ? 1 : 2;
            int unit = 8 * sampling;
            unitsAcross = (width + unit - 1) / unit;
            unitsDown = (height + unit - 1) / unit;
            int colorWidth = (width + sampling - 1) / sampling;
            int colorHeight = (height + sampling - 1) / sampling;
            components = List.of(
                    new Component(1, sampling, 0, width, height, unitsAcross, unitsDown),
                    new Component(2, 1, 1, colorWidth, colorHeight, unitsAcross, unitsDown),
                    new Component(3, 1, 1, colorWidth, colorHeight, unitsAcross, unitsDown));
            quantizations = List.of(luma, Quantization.chroma(options.quality()));
        }
    }

    /** Transforms the image, a row of units at a time. */
    public static JpegFrame of(Pixels image, JpegOptions options) {
        JpegFrame frame = new JpegFrame(image, options);
        frame.transform(image);
        return frame;
    }

    private void transform(Pixels image) {
        int sampling = components.get(0).sampling;
        int stride = components.get(0).stride * 8;
        int rows = 8 * sampling;
        byte[][] planes = new byte[components.size()][stride * rows];
        ForwardDct[] transforms = new ForwardDct[quantizations.size()];
        for (int i = 0; i < transforms.length; i++) {
            transforms[i] = new ForwardDct(quantizations.get(i));
        }
        for (int unit = 0; unit < unitsDown; unit++) {
            for (int y = 0; y < rows; y++) {
                // Past the last row and column their samples go on, so that no edge appears.
                fillRow(image, Math.min(unit * rows + y, height - 1), planes, y * stride, stride);
            }
            for (Component component : components) {
                byte[] plane = planes[component.id - 1];
                int planeStride = stride;
                if (component.sampling < sampling) {
                    halve(plane, stride, rows);
                    planeStride = stride / 2;
                }
                blocks(component, transforms[component.tables], plane, planeStride, unit);
            }
        }
    }

    private static void blocks(Component component, ForwardDct dct, byte[] plane, int stride, int unit) {
        for (int row = 0; row < component.sampling; row++) {
            int to = component.block(unit * component.sampling + row, 0);
            for (int column = 0; column < component.stride; column++) {
                dct.transform(plane, row * 8 * stride + column * 8, stride, component.coefficients, to + column * 64);
            }
        }
    }

    private static void fillRow(Pixels image, int y, byte[][] planes, int at, int stride) {
        int width = image.width();
        byte[] samples = image.samples();
        int from = image.index(0, y);
        if (planes.length == 1) {
            System.arraycopy(samples, from, planes[0], at, width);
        } else {
            toYcc(samples, from, width, planes, at);
        }
        for (byte[] plane : planes) {
            Arrays.fill(plane, at + width, at + stride, plane[at + width - 1]);
        }
    }

    /** JFIF's formulas in integers: 16 bits after the point. */
    private static void toYcc(byte[] samples, int from, int width, byte[][] planes, int at) {
        byte[] luma = planes[0];
        byte[] blue = planes[1];
        byte[] red = planes[2];
        for (int x = 0, p = from; x < width; x++, p += 3) {
            int r = samples[p] & 0xFF;
            int g = samples[p + 1] & 0xFF;
            int b = samples[p + 2] & 0xFF;
            luma[at + x] = (byte) ((19_595 * r + 38_470 * g + 7_471 * b + 32_768) >> 16);
            blue[at + x] = (byte) ((32_768 * b - 11_059 * r - 21_709 * g + 8_421_375) >> 16);
            red[at + x] = (byte) ((32_768 * r - 27_439 * g - 5_329 * b + 8_421_375) >> 16);
        }
    }

    /** Each four samples to their mean, in place. */
    private static void halve(byte[] plane, int stride, int rows) {
        int half = stride / 2;
        for (int y = 0; y < rows / 2; y++) {
            int upper = 2 * y * stride;
            int lower = upper + stride;
            int to = y * half;
            for (int x = 0; x < half; x++) {
                int sum = (plane[upper + 2 * x] & 0xFF)
                        + (plane[upper + 2 * x + 1] & 0xFF)
                        + (plane[lower + 2 * x] & 0xFF)
                        + (plane[lower + 2 * x + 1] & 0xFF);
                // Rounds up and down in turns, so that the image does not get brighter.
                plane[to + x] = (byte) ((sum + 1 + (x & 1)) >> 2);
            }
        }
    }
}
