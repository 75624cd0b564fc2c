package io.handrail.s3.image.color;

import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;
import org.jspecify.annotations.Nullable;

/**
 * Makes the colours of a small image those that every browser and every encoder takes for granted. Profiles of curves
 * and a matrix, and grey ones, are applied here; others, such as those of printers, by the JDK.
 */
public final class Srgb {

    private Srgb() {}

    /**
     * The image in sRGB: grey and RGB stay so, ink becomes RGB. A profile for other channels than the image's, or a
     * broken one, is as if there were none: then grey and RGB are sRGB already, and {@link Ink} makes RGB of ink.
     *
     * @param image may be changed
     * @param profile an ICC profile out of the image's file; null if there is none
     * @return the same object, or another
     */
    public static Pixels convert(Pixels image, byte @Nullable [] profile) {
        IccProfile icc = profile == null ? null : IccProfile.read(profile);
        Pixels converted = icc == null || profile == null ? null : convert(image, icc, profile);
        if (converted != null) {
            return converted;
        }
        return image.layout() == Layout.CMYK ? Ink.toRgb(image) : image;
    }

    private static @Nullable Pixels convert(Pixels image, IccProfile icc, byte[] profile) {
        return switch (image.layout()) {
            case GREY, GREY_ALPHA -> icc.space() == IccProfile.GREY ? grey(image, icc, profile) : null;
            case RGB, RGBA -> icc.space() == IccProfile.RGB ? rgb(image, icc, profile) : null;
            case CMYK -> icc.space() == IccProfile.CMYK ? LittleCms.convert(image, profile) : null;
        };
    }

    private static @Nullable Pixels rgb(Pixels image, IccProfile icc, byte[] profile) {
        // A profile that has a table, too, means the table.
        MatrixTransform transform =
                icc.tag("A2B0") == null && icc.connection() == IccProfile.XYZ ? MatrixTransform.of(icc) : null;
        if (transform == null) {
            return LittleCms.convert(image, profile);
        }
        if (!transform.isSrgb()) {
            transform.apply(image);
        }
        return image;
    }

    private static @Nullable Pixels grey(Pixels image, IccProfile icc, byte[] profile) {
        float[] curve = icc.connection() == IccProfile.XYZ ? ToneCurve.read(icc, "kTRC") : null;
        if (curve == null) {
            return LittleCms.convert(image, profile);
        }
        byte[] samples = image.samples();
        for (int i = 0; i < samples.length; i += image.layout().channels()) {
            samples[i] = SrgbTone.sample(curve[samples[i] & 0xFF]);
        }
        return image;
    }
}
