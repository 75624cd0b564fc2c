package io.handrail.s3.image;

import io.handrail.s3.image.variant.ImageFormat;
import io.handrail.s3.image.variant.Plan;
import io.handrail.s3.image.variant.UnusableKeyException;
import io.handrail.s3.image.variant.Variant;

/** A file that was made of an image. */
public final class ImageFile {

    private final Variant variant;
    private final Plan plan;
    private final ImageFormat format;
    private final byte[] bytes;

    ImageFile(Variant variant, Plan plan, ImageFormat format, byte[] bytes) {
        this.variant = variant;
        this.plan = plan;
        this.format = format;
        this.bytes = bytes;
    }

    /** What was wanted. */
    public Variant variant() {
        return variant;
    }

    /** What it is: never {@link ImageFormat#AUTO}, and the variant's fall-back where its format cannot be written. */
    public ImageFormat format() {
        return format;
    }

    /** In pixels. */
    public int width() {
        return plan.canvasWidth();
    }

    /** In pixels. */
    public int height() {
        return plan.canvasHeight();
    }

    /** The file itself; not a copy. */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * Its key by the variant's pattern.
     *
     * @param imageKey the key of the image that it was made of
     * @throws UnusableKeyException if that makes no good key
     */
    public String keyFor(String imageKey) {
        return variant.keyFor(imageKey, plan, format);
    }
}
