package io.handrail.s3.image.codec.internal.gif;

import io.handrail.s3.image.raster.Pixels;
import java.util.Arrays;

/** Gives each pixel the nearest colour, and what is wrong with it to its neighbours: Floyd and Steinberg's way. */
final class Dither {

    private final byte[] colors;
    private final int transparent;

    /** Places of colours that were looked for, by five bits of each channel; -1 for not yet. */
    private final short[] nearest = new short[1 << 15];

    Dither(byte[] colors, int transparent) {
        this.colors = colors;
        this.transparent = transparent;
        Arrays.fill(nearest, (short) -1);
    }

    byte[] places(Pixels image) {
        int width = image.width();
        byte[] samples = image.samples();
        byte[] places = new byte[width * image.height()];
        // Sixteenths, a pixel wider on both sides.
        int[] errors = new int[3 * (width + 2)];
        int[] below = new int[errors.length];
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                if (samples[4 * i + 3] == 0) {
                    places[i] = (byte) transparent;
                    continue;
                }
                int e = 3 * (x + 1);
                int red = wanted(samples[4 * i], errors[e]);
                int green = wanted(samples[4 * i + 1], errors[e + 1]);
                int blue = wanted(samples[4 * i + 2], errors[e + 2]);
                int place = nearest(red, green, blue);
                places[i] = (byte) place;
                spread(errors, below, e, red - (colors[3 * place] & 0xFF));
                spread(errors, below, e + 1, green - (colors[3 * place + 1] & 0xFF));
                spread(errors, below, e + 2, blue - (colors[3 * place + 2] & 0xFF));
            }
            int[] swap = errors;
            errors = below;
            below = swap;
            Arrays.fill(below, 0);
        }
        return places;
    }

    private static int wanted(byte sample, int error) {
        return Math.max(0, Math.min(255, (sample & 0xFF) + ((error + 8) >> 4)));
    }

    private static void spread(int[] errors, int[] below, int e, int error) {
        errors[e + 3] += 7 * error;
        below[e - 3] += 3 * error;
        below[e] += 5 * error;
        below[e + 3] += error;
    }

    private int nearest(int red, int green, int blue) {
        int cell = (red >> 3 << 10) | (green >> 3 << 5) | (blue >> 3);
        if (nearest[cell] < 0) {
            nearest[cell] = (short) search(red, green, blue);
        }
        return nearest[cell];
    }

    private int search(int red, int green, int blue) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colors.length; i += 3) {
            int r = red - (colors[i] & 0xFF);
            int g = green - (colors[i + 1] & 0xFF);
            int b = blue - (colors[i + 2] & 0xFF);
            int distance = 2 * r * r + 4 * g * g + 3 * b * b;
            if (distance < least) {
                least = distance;
                best = i / 3;
            }
        }
        return best;
    }
}
