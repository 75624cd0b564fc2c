package io.handrail.s3.image.variant;

import io.handrail.s3.image.color.Background;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Variant}. What is not set keeps its default; numbers are checked by {@link #build()}. */
public final class VariantBuilder {

    private final String name;
    private Mode mode = Mode.SCALE;
    private int width;
    private int height;
    private double factor = 1;
    private double dpr = 1;
    private Gravity gravity = Gravity.CENTER;
    private boolean enlarge;
    private ImageFormat format = ImageFormat.JPEG;
    private @Nullable ImageFormat fallback;
    private int quality = 80;
    private Background background = Background.WHITE;
    private boolean progressive;
    private boolean lossless;
    private boolean animated;
    private NamePattern pattern = new NamePattern(NamePattern.STANDARD);

    VariantBuilder(String name) {
        this.name = name;
    }

    /** All of the image in a box; 0 leaves a side open. */
    public VariantBuilder fit(int maxWidth, int maxHeight) {
        return mode(Mode.FIT).size(maxWidth, maxHeight);
    }

    /** Fills a box; what has no room is cut off. */
    public VariantBuilder cover(int exactWidth, int exactHeight) {
        return mode(Mode.COVER).size(exactWidth, exactHeight);
    }

    /** A part of the image at its own scale. */
    public VariantBuilder crop(int partWidth, int partHeight) {
        return mode(Mode.CROP).size(partWidth, partHeight);
    }

    /** All of the image on a canvas. */
    public VariantBuilder pad(int exactWidth, int exactHeight) {
        return mode(Mode.PAD).size(exactWidth, exactHeight);
    }

    /** All of the image by a factor. */
    public VariantBuilder scale(double newFactor) {
        return mode(Mode.SCALE).size(0, 0).factor(newFactor);
    }

    VariantBuilder mode(Mode newMode) {
        mode = newMode;
        return this;
    }

    VariantBuilder size(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        return this;
    }

    VariantBuilder factor(double newFactor) {
        factor = newFactor;
        return this;
    }

    /** Pixels for a CSS pixel: 2 makes {@code fit(200, 200)} one of 400 pixels. Default 1. */
    public VariantBuilder dpr(double newDpr) {
        dpr = newDpr;
        return this;
    }

    /** Which part stays, or where the image lies on its canvas. Default: the centre. */
    public VariantBuilder gravity(Gravity newGravity) {
        gravity = newGravity;
        return this;
    }

    /** Whether an image may become larger than it was. Default: no. */
    public VariantBuilder enlarge(boolean allowed) {
        enlarge = allowed;
        return this;
    }

    /** Default: JPEG. */
    public VariantBuilder format(ImageFormat newFormat) {
        format = newFormat;
        return this;
    }

    /** What is written where the platform cannot write the format. Default: nothing, an error. */
    public VariantBuilder fallback(ImageFormat newFallback) {
        fallback = newFallback;
        return this;
    }

    /** 1 to 100. Default: 80. */
    public VariantBuilder quality(int newQuality) {
        quality = newQuality;
        return this;
    }

    /** Default: white. */
    public VariantBuilder background(Background newBackground) {
        background = newBackground;
        return this;
    }

    /** Whether a JPEG file can be shown coarsely before it has arrived; dearer to decode. Default: no. */
    public VariantBuilder progressive(boolean wanted) {
        progressive = wanted;
        return this;
    }

    /** Whether a WebP file keeps all pixels as they are. Default: no. */
    public VariantBuilder lossless(boolean wanted) {
        lossless = wanted;
        return this;
    }

    /** Whether a GIF or WebP animation stays one. Default: no, its first frame is taken. */
    public VariantBuilder animated(boolean wanted) {
        animated = wanted;
        return this;
    }

    /** Default: {@value NamePattern#STANDARD}. */
    public VariantBuilder pattern(String newPattern) {
        pattern = new NamePattern(newPattern);
        return this;
    }

    /**
     * The variant.
     *
     * @throws InvalidVariantException if something is out of its bounds, or missing
     */
    public Variant build() {
        return new Variant(
                name,
                new Shape(mode, width, height, factor, dpr, gravity, enlarge),
                new Output(format, fallback, quality, background, progressive, lossless, animated),
                pattern);
    }
}
