package io.handrail.s3.image.color;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** How much light a sample is, from 0 to 1: an ICC curve as a table for samples of 8 bits. */
final class ToneCurve {

    private static final int CURVE = IccProfile.signature("curv");
    private static final int PARAMETRIC = IccProfile.signature("para");
    /** Parameters of each kind of parametric curve. */
    private static final int[] PARAMETERS = {1, 3, 4, 5, 7};

    private ToneCurve() {}

    /** Null if the profile has no such curve, or a broken one. */
    static float @Nullable [] read(IccProfile profile, String name) {
        ByteBuffer tag = profile.tag(name);
        if (tag == null || tag.capacity() < 12) {
            return null;
        }
        int type = tag.getInt(0);
        return type == CURVE ? curve(tag) : type == PARAMETRIC ? parametric(tag) : null;
    }

    private static float @Nullable [] curve(ByteBuffer tag) {
        int count = tag.getInt(8);
        if (count < 0 || count > (tag.capacity() - 12) / 2) {
            return null;
        }
        float[] table = new float[256];
        double gamma = count == 1 ? (tag.getShort(12) & 0xFFFF) / 256.0 : 1;
        for (int i = 0; i < 256; i++) {
            table[i] = count < 2 ? light(Math.pow(i / 255.0, gamma)) : between(tag, count, i / 255.0);
        }
        return table;
    }

    private static float between(ByteBuffer tag, int count, double x) {
        double position = x * (count - 1);
        int below = Math.min(count - 2, (int) position);
        double low = tag.getShort(12 + 2 * below) & 0xFFFF;
        double high = tag.getShort(14 + 2 * below) & 0xFFFF;
        return light((low + (high - low) * (position - below)) / 65_535);
    }

    private static float @Nullable [] parametric(ByteBuffer tag) {
        int kind = tag.getShort(8) & 0xFFFF;
        if (kind >= PARAMETERS.length || tag.capacity() < 12 + 4 * PARAMETERS[kind]) {
            return null;
        }
        // The names are those of the specification's table 68; what a kind does not have is neutral.
        double[] p = {1, 1, 0, 0, 0, 0, 0};
        for (int i = 0; i < PARAMETERS[kind]; i++) {
            p[i] = IccProfile.fixed(tag, 12 + 4 * i);
        }
        double g = p[0];
        double a = p[1];
        double b = p[2];
        boolean linear = kind >= 3;
        double from = linear ? p[4] : kind == 0 ? 0 : -b / a;
        double slope = linear ? p[3] : 0;
        double above = kind == 2 ? p[3] : p[5];
        double below = kind == 2 ? p[3] : p[6];
        float[] table = new float[256];
        for (int i = 0; i < 256; i++) {
            double x = i / 255.0;
            table[i] = light(x >= from ? Math.pow(a * x + b, g) + above : slope * x + below);
        }
        return table;
    }

    /** Whatever a hostile curve says. */
    private static float light(double value) {
        return value > 0 ? (float) Math.min(1, value) : 0;
    }
}
