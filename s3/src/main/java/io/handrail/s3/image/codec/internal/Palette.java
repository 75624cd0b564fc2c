package io.handrail.s3.image.codec.internal;

import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The colours of an image that has few of them. */
public final class Palette {

    public static final int MAX = 256;

    private static final int SLOTS = 1_024;

    /** Colours as ARGB, and a place in {@link #colors} for each, found by the colour's hash. */
    private final int[] keys = new int[SLOTS];

    private final short[] places = new short[SLOTS];
    private final int[] colors = new int[MAX];
    private int size;

    private Palette() {
        Arrays.fill(places, (short) -1);
    }

    /** Null if there are more colours than fit. */
    public static @Nullable Palette of(Pixels image) {
        Palette palette = new Palette();
        int channels = image.layout().channels();
        byte[] samples = image.samples();
        int last = 0;
        for (int p = 0; p < samples.length; p += channels) {
            int color = color(samples, p, image.layout());
            if (color != last || p == 0) {
                if (palette.find(color, true) < 0) {
                    return null;
                }
                last = color;
            }
        }
        palette.sort();
        return palette;
    }

    /** The colour of the pixel that begins at a sample, as ARGB. */
    public static int color(byte[] samples, int p, Layout layout) {
        int first = samples[p] & 0xFF;
        return switch (layout) {
            case GREY -> 0xFF000000 | first * 0x010101;
            case GREY_ALPHA -> (samples[p + 1] & 0xFF) << 24 | first * 0x010101;
            case RGB -> 0xFF000000 | rgb(samples, p);
            default -> (samples[p + 3] & 0xFF) << 24 | rgb(samples, p);
        };
    }

    private static int rgb(byte[] samples, int p) {
        return (samples[p] & 0xFF) << 16 | (samples[p + 1] & 0xFF) << 8 | (samples[p + 2] & 0xFF);
    }

    /** The place of a color that is in it. */
    public int place(int color) {
        return find(color, false);
    }

    private int find(int color, boolean add) {
        int slot = (color * 0x9E3779B1) >>> 22;
        while (places[slot] >= 0) {
            if (keys[slot] == color) {
                return places[slot];
            }
            slot = slot + 1 & SLOTS - 1;
        }
        if (!add || size == MAX) {
            return -1;
        }
        keys[slot] = color;
        places[slot] = (short) size;
        colors[size] = color;
        return size++;
    }

    /** Transparent ones first, because only these need an alpha in the file, and neighbours next to each other. */
    private void sort() {
        int[] sorted = Arrays.copyOf(colors, size);
        for (int i = 0; i < size; i++) {
            // As unsigned numbers.
            sorted[i] ^= Integer.MIN_VALUE;
        }
        Arrays.sort(sorted);
        Arrays.fill(places, (short) -1);
        size = 0;
        for (int color : sorted) {
            find(color ^ Integer.MIN_VALUE, true);
        }
    }

    /** The number of colours. */
    public int size() {
        return size;
    }

    /** Three bytes of each. */
    public byte[] rgb() {
        byte[] rgb = new byte[3 * size];
        for (int i = 0; i < size; i++) {
            rgb[3 * i] = (byte) (colors[i] >> 16);
            rgb[3 * i + 1] = (byte) (colors[i] >> 8);
            rgb[3 * i + 2] = (byte) colors[i];
        }
        return rgb;
    }

    /** Of the first ones; those after these are opaque. */
    public byte[] alpha() {
        byte[] alpha = new byte[size];
        int count = 0;
        while (count < size && colors[count] >>> 24 != 0xFF) {
            alpha[count] = (byte) (colors[count] >> 24);
            count++;
        }
        return Arrays.copyOf(alpha, count);
    }
}
