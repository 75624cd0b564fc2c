package io.handrail.s3.image.jpeg.internal;

import io.handrail.s3.image.jpeg.JpegLimits;
import java.util.ArrayList;
import java.util.List;

/** Reads a frame header (ITU-T T.81, B.2.2) and refuses what is too large or not supported. */
final class FrameReader {

    private FrameReader() {}

    static Frame read(int marker, JpegBytes in, JpegLimits limits) {
        if (marker > Marker.SOF2_PROGRESSIVE) {
            throw Refusal.unsupported(
                    "is a JPEG file of a kind that is not read: arithmetic, lossless or hierarchical coding");
        }
        int bits = in.u8();
        if (bits != 8) {
            throw Refusal.unsupported("is a JPEG file with " + bits + " bits a sample; 8 are read");
        }
        int height = in.u16();
        int width = in.u16();
        int count = in.u8();
        checkSize(width, height, limits);
        if (count != 1 && count != 3 && count != 4) {
            throw Refusal.unsupported("is a JPEG file with " + count + " components; 1, 3 and 4 are read");
        }
        return frame(marker, width, height, factors(in, count));
    }

    private static void checkSize(int width, int height, JpegLimits limits) {
        if (height == 0) {
            throw Refusal.unsupported("is a JPEG file that gives its height only after the image");
        }
        if (width == 0) {
            throw Refusal.corrupt("the image has no width");
        }
        int longer = Math.max(width, height);
        if (longer > limits.maxSide()) {
            throw Refusal.tooLarge("has a side of " + longer + " pixels; at most " + limits.maxSide() + " are taken");
        }
        long pixels = (long) width * height;
        if (pixels > limits.maxPixels()) {
            throw Refusal.tooLarge("has " + pixels + " pixels; at most " + limits.maxPixels() + " are taken");
        }
        if (longer > (long) limits.maxAspect() * Math.min(width, height)) {
            throw Refusal.tooLarge("has one side more than " + limits.maxAspect() + " times as long as the other");
        }
    }

    /** For each component its id, its factors and its table. */
    private static int[][] factors(JpegBytes in, int count) {
        int[][] factors = new int[count][];
        for (int i = 0; i < count; i++) {
            int id = in.u8();
            int sampling = in.u8();
            int table = in.u8();
            int across = sampling >> 4;
            int down = sampling & 15;
            if (across < 1 || across > 4 || down < 1 || down > 4) {
                throw Refusal.corrupt("a component's sampling factor is not 1 to 4");
            }
            if (table > 3) {
                throw Refusal.corrupt("a component names a quantization table that cannot be");
            }
            // Alone, a component is not interleaved, whatever its factors are.
            factors[i] = count == 1 ? new int[] {id, 1, 1, table} : new int[] {id, across, down, table};
        }
        return factors;
    }

    private static Frame frame(int marker, int width, int height, int[][] factors) {
        int across = 1;
        int down = 1;
        for (int[] factor : factors) {
            across = Math.max(across, factor[1]);
            down = Math.max(down, factor[2]);
        }
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < factors.length; i++) {
            int[] factor = factors[i];
            if (across % factor[1] != 0 || down % factor[2] != 0) {
                throw Refusal.unsupported("is a JPEG file whose sampling factors do not divide one another");
            }
            for (Component other : components) {
                if (other.id() == factor[0]) {
                    throw Refusal.corrupt("two components have one name");
                }
            }
            int blocksWide = Frame.ceil(width * factor[1], 8 * across);
            int blocksHigh = Frame.ceil(height * factor[2], 8 * down);
            components.add(new Component(i, factor[0], factor[1], factor[2], factor[3], blocksWide, blocksHigh));
        }
        return new Frame(width, height, marker == Marker.SOF2_PROGRESSIVE, across, down, List.copyOf(components));
    }
}
