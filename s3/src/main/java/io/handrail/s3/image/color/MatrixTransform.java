package io.handrail.s3.image.color;

import io.handrail.s3.image.raster.Pixels;
import org.jspecify.annotations.Nullable;

/** From a profile of three curves and a matrix, as cameras, phones and screens have it, to sRGB. */
final class MatrixTransform {

    /** From the profiles' XYZ, whose white is D50, to the light of sRGB's primaries. */
    private static final double[] TO_SRGB = {
        3.1338561,
        -1.6168667,
        -0.4906146, //
        -0.9787684,
        1.9161415,
        0.0334540, //
        0.0719453,
        -0.2289914,
        1.4052427
    };

    private final float[] red;
    private final float[] green;
    private final float[] blue;
    private final float[] matrix;

    private MatrixTransform(float[] red, float[] green, float[] blue, float[] matrix) {
        this.red = red;
        this.green = green;
        this.blue = blue;
        this.matrix = matrix;
    }

    /** Null if the profile is another kind. */
    static @Nullable MatrixTransform of(IccProfile profile) {
        float[] red = ToneCurve.read(profile, "rTRC");
        float[] green = ToneCurve.read(profile, "gTRC");
        float[] blue = ToneCurve.read(profile, "bTRC");
        double[] x = profile.xyz("rXYZ");
        double[] y = profile.xyz("gXYZ");
        double[] z = profile.xyz("bXYZ");
        if (red == null || green == null || blue == null || x == null || y == null || z == null) {
            return null;
        }
        float[] matrix = new float[9];
        for (int i = 0; i < 3; i++) {
            matrix[3 * i] = product(i, x);
            matrix[3 * i + 1] = product(i, y);
            matrix[3 * i + 2] = product(i, z);
        }
        return new MatrixTransform(red, green, blue, matrix);
    }

    private static float product(int row, double[] column) {
        return (float)
                (TO_SRGB[3 * row] * column[0] + TO_SRGB[3 * row + 1] * column[1] + TO_SRGB[3 * row + 2] * column[2]);
    }

    /** Changes the samples in place. */
    void apply(Pixels image) {
        byte[] samples = image.samples();
        int channels = image.layout().channels();
        for (int i = 0; i < samples.length; i += channels) {
            convert(samples, i);
        }
    }

    private void convert(byte[] samples, int i) {
        float r = red[samples[i] & 0xFF];
        float g = green[samples[i + 1] & 0xFF];
        float b = blue[samples[i + 2] & 0xFF];
        samples[i] = SrgbTone.sample(matrix[0] * r + matrix[1] * g + matrix[2] * b);
        samples[i + 1] = SrgbTone.sample(matrix[3] * r + matrix[4] * g + matrix[5] * b);
        samples[i + 2] = SrgbTone.sample(matrix[6] * r + matrix[7] * g + matrix[8] * b);
    }

    /** Whether it changes nothing but by the rounding in the many profiles of sRGB itself, which shows in the darkest. */
    boolean isSrgb() {
        byte[] colour = new byte[3];
        for (int i = 0; i < 6 * 6 * 6; i++) {
            int[] sample = {i % 6 * 51, i / 6 % 6 * 51, i / 36 * 51};
            for (int c = 0; c < 3; c++) {
                colour[c] = (byte) sample[c];
            }
            convert(colour, 0);
            for (int c = 0; c < 3; c++) {
                if (Math.abs((colour[c] & 0xFF) - sample[c]) > 3) {
                    return false;
                }
            }
        }
        return true;
    }
}
