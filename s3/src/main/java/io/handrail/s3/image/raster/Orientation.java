package io.handrail.s3.image.raster;

/**
 * How an image has to be turned to be upright, by the values 1 to 8 that EXIF has for it. Turning moves pixels and
 * changes none.
 */
public enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    HALF_TURN(false, true, true),
    FLIPPED(false, false, true),
    TRANSPOSED(true, false, false),
    /** To be turned to the right: what a phone that is held upright stores. */
    QUARTER_RIGHT(true, true, false),
    TRANSVERSED(true, true, true),
    QUARTER_LEFT(true, false, true);

    private final boolean swapped;
    private final boolean fromRight;
    private final boolean fromBottom;

    /** Rows become columns first where swapped; the two others are about the upright image. */
    Orientation(boolean swapped, boolean fromRight, boolean fromBottom) {
        this.swapped = swapped;
        this.fromRight = fromRight;
        this.fromBottom = fromBottom;
    }

    /** Of EXIF's value; what is none of 1 to 8 is upright. */
    public static Orientation of(int exif) {
        return exif >= 1 && exif <= 8 ? values()[exif - 1] : UPRIGHT;
    }

    /** Whether width and height of the stored image are height and width of the upright one. */
    public boolean swapsSides() {
        return swapped;
    }

    /** Where a part of the upright image is in the stored one, which has this size. */
    public Region stored(Region upright, int storedWidth, int storedHeight) {
        double width = swapped ? storedHeight : storedWidth;
        double height = swapped ? storedWidth : storedHeight;
        double x = fromRight ? Math.max(0, width - upright.x() - upright.width()) : upright.x();
        double y = fromBottom ? Math.max(0, height - upright.y() - upright.height()) : upright.y();
        return swapped
                ? new Region(y, x, upright.height(), upright.width())
                : new Region(x, y, upright.width(), upright.height());
    }

    /** The upright image of a stored one; the same object if there is nothing to turn. */
    public Pixels upright(Pixels stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        int channels = stored.layout().channels();
        int width = swapped ? stored.height() : stored.width();
        int height = swapped ? stored.width() : stored.height();
        Pixels result = new Pixels(width, height, stored.layout());
        byte[] from = stored.samples();
        byte[] to = result.samples();
        int right = swapped ? stored.width() * channels : channels;
        int step = fromRight ? -right : right;
        int i = 0;
        for (int y = 0; y < height; y++) {
            int row = fromBottom ? height - 1 - y : y;
            int column = fromRight ? width - 1 : 0;
            int o = swapped ? stored.index(row, column) : stored.index(column, row);
            for (int x = 0; x < width; x++, o += step) {
                for (int c = 0; c < channels; c++) {
                    to[i++] = from[o + c];
                }
            }
        }
        return result;
    }
}
