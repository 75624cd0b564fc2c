package io.handrail.s3.image.color;

import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.jspecify.annotations.Nullable;

/** Any profile, by the JDK's colour management. Takes long to load, so that it is for what else cannot be done. */
final class LittleCms {

    private LittleCms() {}

    /**
     * The image in sRGB. Alpha is kept, and ink becomes RGB.
     *
     * @return null if the profile is not usable
     */
    static @Nullable Pixels convert(Pixels image, byte[] profile) {
        Layout layout = image.layout();
        int colours = layout.hasAlpha() ? layout.channels() - 1 : layout.channels();
        Layout result = layout.hasAlpha() ? Layout.RGBA : Layout.RGB;
        try {
            ICC_Profile from = ICC_Profile.getInstance(profile);
            if (from.getNumComponents() != colours) {
                return null;
            }
            ICC_Profile srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
            ColorConvertOp operation = new ColorConvertOp(new ICC_Profile[] {from, srgb}, null);
            WritableRaster to =
                    Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, image.width(), image.height(), 3, null);
            operation.filter(raster(image, colours), to);
            byte[] rgb = ((DataBufferByte) to.getDataBuffer()).getData();
            if (layout == Layout.CMYK) {
                BlackPoint.stretch(rgb, darkest(operation));
            }
            return with(image, rgb, result);
        } catch (RuntimeException e) {
            // A broken profile is refused by exceptions of many kinds, from its header to the first conversion.
            return null;
        }
    }

    private static byte[] darkest(ColorConvertOp operation) {
        Pixels allInks = new Pixels(1, 1, Layout.CMYK, new byte[] {-1, -1, -1, -1});
        WritableRaster black = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 1, 1, 3, null);
        operation.filter(raster(allInks, 4), black);
        return ((DataBufferByte) black.getDataBuffer()).getData();
    }

    private static Raster raster(Pixels image, int colours) {
        int channels = image.layout().channels();
        byte[] samples = image.samples();
        byte[] packed = samples;
        if (colours != channels) {
            packed = new byte[image.width() * image.height() * colours];
            for (int i = 0; i < packed.length; i++) {
                packed[i] = samples[i / colours * channels + i % colours];
            }
        }
        int[] offsets = new int[colours];
        for (int c = 0; c < colours; c++) {
            offsets[c] = c;
        }
        return Raster.createInterleavedRaster(
                new DataBufferByte(packed, packed.length),
                image.width(),
                image.height(),
                image.width() * colours,
                colours,
                offsets,
                null);
    }

    private static Pixels with(Pixels image, byte[] rgb, Layout layout) {
        if (layout == Layout.RGB) {
            return new Pixels(image.width(), image.height(), layout, rgb);
        }
        Pixels result = new Pixels(image.width(), image.height(), layout);
        int channels = image.layout().channels();
        for (int i = 0, o = 0, a = channels - 1; i < rgb.length; i += 3, o += 4, a += channels) {
            System.arraycopy(rgb, i, result.samples(), o, 3);
            result.samples()[o + 3] = image.samples()[a];
        }
        return result;
    }
}
