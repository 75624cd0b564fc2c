package io.handrail.s3.image.variant;

import io.handrail.s3.image.raster.Orientation;
import io.handrail.s3.image.raster.Region;

/** What a {@link Shape} means for an image of a certain size. Computes only. */
public final class Geometry {

    /** How many pixels an image is worked on with, at most, to find where its attention is. */
    public static final int MAX_ATTENTION_PIXELS = 25_000_000;

    private final int storedWidth;
    private final int storedHeight;
    private final Orientation orientation;
    private final Shape shape;
    /** Of the image upright. */
    private final int width;

    private final int height;

    private Geometry(int storedWidth, int storedHeight, Orientation orientation, Shape shape) {
        this.storedWidth = storedWidth;
        this.storedHeight = storedHeight;
        this.orientation = orientation;
        this.shape = shape;
        this.width = orientation.swapsSides() ? storedHeight : storedWidth;
        this.height = orientation.swapsSides() ? storedWidth : storedHeight;
    }

    /**
     * The plan for an image.
     *
     * @param storedWidth of the image as it is stored, in pixels
     * @param storedHeight of the image as it is stored, in pixels
     * @throws IllegalArgumentException if the image is empty
     */
    public static Plan plan(int storedWidth, int storedHeight, Orientation orientation, Shape shape) {
        if (storedWidth < 1 || storedHeight < 1) {
            throw new IllegalArgumentException("No image has " + storedWidth + " x " + storedHeight + " pixels");
        }
        Geometry geometry = new Geometry(storedWidth, storedHeight, orientation, shape);
        return switch (shape.mode()) {
            case FIT, SCALE -> geometry.all();
            case PAD -> geometry.padded();
            case COVER -> geometry.cover();
            case CROP -> geometry.crop();
        };
    }

    private Plan all() {
        double scale = allowed(shape.mode() == Mode.SCALE ? shape.factor() * shape.dpr() : fitting());
        double largest = (double) Shape.MAX_SIDE / Math.max(width, height);
        double capped = Math.min(scale, largest);
        return picture(whole(), side(width * capped), side(height * capped));
    }

    private Plan padded() {
        double scale = allowed(fitting());
        Plan plan = picture(whole(), side(width * scale), side(height * scale));
        int canvasWidth = shape.pixelWidth();
        int canvasHeight = shape.pixelHeight();
        int left =
                (int) Math.round((canvasWidth - plan.width()) * shape.gravity().x());
        int top = (int)
                Math.round((canvasHeight - plan.height()) * shape.gravity().y());
        return new Plan(
                plan.region(),
                plan.scaledWidth(),
                plan.scaledHeight(),
                orientation,
                plan.width(),
                plan.height(),
                canvasWidth,
                canvasHeight,
                left,
                top);
    }

    private Plan cover() {
        int boxWidth = shape.pixelWidth();
        int boxHeight = shape.pixelHeight();
        double scale = Math.max((double) boxWidth / width, (double) boxHeight / height);
        if (scale > 1 && !shape.enlarge()) {
            // The largest box of that shape, in whole pixels: the image stays as sharp as it is.
            return part(whole(boxWidth / scale), whole(boxHeight / scale));
        }
        int coveringWidth = Math.max(boxWidth, side(width * scale));
        int coveringHeight = Math.max(boxHeight, side(height * scale));
        if (seeksAttention((double) coveringWidth * coveringHeight)) {
            return picture(whole(), coveringWidth, coveringHeight, boxWidth, boxHeight);
        }
        double regionWidth = Math.min(width, boxWidth / scale);
        double regionHeight = Math.min(height, boxHeight / scale);
        Region region = new Region(
                (width - regionWidth) * shape.gravity().x(),
                (height - regionHeight) * shape.gravity().y(),
                regionWidth,
                regionHeight);
        return picture(region, boxWidth, boxHeight);
    }

    private Plan crop() {
        return part(Math.min(width, shape.pixelWidth()), Math.min(height, shape.pixelHeight()));
    }

    /** A part in whole pixels, which are not scaled. */
    private Plan part(int partWidth, int partHeight) {
        if (seeksAttention((double) width * height)) {
            return picture(whole(), width, height, partWidth, partHeight);
        }
        double x = Math.rint((width - partWidth) * shape.gravity().x());
        double y = Math.rint((height - partHeight) * shape.gravity().y());
        return picture(new Region(x, y, partWidth, partHeight), partWidth, partHeight);
    }

    private boolean seeksAttention(double pixels) {
        return shape.gravity() == Gravity.ATTENTION && pixels <= MAX_ATTENTION_PIXELS;
    }

    private Plan picture(Region upright, int pictureWidth, int pictureHeight) {
        return picture(upright, pictureWidth, pictureHeight, pictureWidth, pictureHeight);
    }

    private Plan picture(Region upright, int scaledWidth, int scaledHeight, int pictureWidth, int pictureHeight) {
        boolean swapped = orientation.swapsSides();
        return new Plan(
                orientation.stored(upright, storedWidth, storedHeight),
                swapped ? scaledHeight : scaledWidth,
                swapped ? scaledWidth : scaledHeight,
                orientation,
                pictureWidth,
                pictureHeight,
                pictureWidth,
                pictureHeight,
                0,
                0);
    }

    private Region whole() {
        return Region.whole(width, height);
    }

    private double fitting() {
        double across = shape.width() == 0 ? Double.MAX_VALUE : (double) shape.pixelWidth() / width;
        double down = shape.height() == 0 ? Double.MAX_VALUE : (double) shape.pixelHeight() / height;
        return Math.min(across, down);
    }

    private double allowed(double scale) {
        return shape.enlarge() ? scale : Math.min(1, scale);
    }

    private static int side(double length) {
        return (int) Math.max(1, Math.round(length));
    }

    /** The whole pixels in a length, which may be a rounding error short of one. */
    private static int whole(double length) {
        return (int) Math.max(1, Math.floor(length + 1e-6));
    }
}
