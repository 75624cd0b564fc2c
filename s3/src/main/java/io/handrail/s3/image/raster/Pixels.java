package io.handrail.s3.image.raster;

/**
 * An image in memory: rows from the top, pixels from the left, the samples of a pixel next to each other, nothing in
 * between. Who has it may write into {@link #samples()}; it is not for two threads at once.
 */
public final class Pixels {

    private final int width;
    private final int height;
    private final Layout layout;
    private final byte[] samples;

    /**
     * Around these samples, which are not copied.
     *
     * @throws IllegalArgumentException if the image is empty, larger than an array, or not as large as its samples
     */
    public Pixels(int width, int height, Layout layout, byte[] samples) {
        if (samples.length != size(width, height, layout)) {
            throw new IllegalArgumentException(
                    width + " x " + height + " pixels of " + layout + " are not " + samples.length + " samples");
        }
        this.width = width;
        this.height = height;
        this.layout = layout;
        this.samples = samples;
    }

    /** All samples 0. */
    public Pixels(int width, int height, Layout layout) {
        this(width, height, layout, new byte[size(width, height, layout)]);
    }

    /**
     * The number of samples of such an image.
     *
     * @throws IllegalArgumentException if it is empty or larger than an array
     */
    public static int size(int width, int height, Layout layout) {
        long size = (long) width * height * layout.channels();
        if (width < 1 || height < 1 || size > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("No image has " + width + " x " + height + " pixels of " + layout);
        }
        return (int) size;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public Layout layout() {
        return layout;
    }

    /** The image's own array. */
    public byte[] samples() {
        return samples;
    }

    /** Where the samples of this pixel begin. */
    public int index(int x, int y) {
        return (y * width + x) * layout.channels();
    }

    /** A rectangle of this image, copied. */
    public Pixels cut(int left, int top, int cutWidth, int cutHeight) {
        if (left < 0 || top < 0 || cutWidth > width - left || cutHeight > height - top) {
            throw new IllegalArgumentException("The rectangle is not inside of the image");
        }
        if (cutWidth == width && cutHeight == height) {
            return this;
        }
        Pixels result = new Pixels(cutWidth, cutHeight, layout);
        for (int y = 0; y < cutHeight; y++) {
            System.arraycopy(
                    samples, index(left, top + y), result.samples, result.index(0, y), cutWidth * layout.channels());
        }
        return result;
    }

    /** Copies all of an image of the same layout into this one. */
    public void paste(Pixels image, int left, int top) {
        if (image.layout != layout
                || left < 0
                || top < 0
                || image.width > width - left
                || image.height > height - top) {
            throw new IllegalArgumentException("The image does not fit into this one");
        }
        for (int y = 0; y < image.height; y++) {
            System.arraycopy(
                    image.samples, image.index(0, y), samples, index(left, top + y), image.width * layout.channels());
        }
    }
}
