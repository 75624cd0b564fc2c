package io.handrail.s3.image.color;

import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;

/** Cyan, magenta, yellow and black. */
public final class Ink {

    private Ink() {}

    /**
     * Turns what Adobe's programs write into a JPEG file, where 255 is no ink, into a {@link Layout#CMYK} of ours, in
     * place. Their mark is the segment APP14.
     */
    public static void invert(Pixels image) {
        byte[] samples = image.samples();
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) ~samples[i];
        }
    }

    /**
     * Without a profile: each ink takes its part of the light, as ideal inks would. Printed colours are duller than that,
     * which only the profile knows.
     */
    static Pixels toRgb(Pixels image) {
        Pixels result = new Pixels(image.width(), image.height(), Layout.RGB);
        byte[] from = image.samples();
        byte[] to = result.samples();
        for (int i = 0, o = 0; o < to.length; i += 4, o += 3) {
            int paper = 255 - (from[i + 3] & 0xFF);
            for (int c = 0; c < 3; c++) {
                to[o + c] = (byte) (((255 - (from[i + c] & 0xFF)) * paper + 127) / 255);
            }
        }
        return result;
    }
}
