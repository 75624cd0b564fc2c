package io.handrail.s3.image.variant;

import io.handrail.s3.image.color.Background;
import io.handrail.s3.image.color.Srgb;
import io.handrail.s3.image.color.Transparency;
import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;
import io.handrail.s3.image.raster.Region;
import io.handrail.s3.image.scale.Edits;
import io.handrail.s3.image.scale.ScaleSpec;
import io.handrail.s3.image.scale.Scaler;
import io.handrail.s3.image.scale.Scaling;
import org.jspecify.annotations.Nullable;

/**
 * A variant of an image in the making: takes the rows of the image as they are decoded, and is the picture after the last
 * one. Several can take the same rows, so that an image is decoded once for all its variants. For one image, and one
 * thread.
 */
public final class Rendition {

    private final Plan plan;
    private final Scaler scaler;
    private final Edits edits;

    /**
     * For rows that come from the top.
     *
     * @param width of the rows, in pixels: that of the image, or what was left of it when it was decoded smaller
     * @param height the number of rows
     * @param shrink by what the image was made smaller while it was decoded, see {@link Plan#shrink()}; 1 if it was not
     */
    public Rendition(Plan plan, Layout layout, int width, int height, int shrink, Scaling scaling) {
        this.plan = plan;
        this.edits = scaling.edits();
        this.scaler = scaling.start(new ScaleSpec(
                layout, width, height, plan.region().shrunk(shrink), plan.scaledWidth(), plan.scaledHeight()));
    }

    /** Takes the next rows. The samples are not kept. */
    public void rows(byte[] samples, int offset, int count) {
        scaler.rows(samples, offset, count);
    }

    /**
     * The picture, upright and in sRGB: grey or RGB, with alpha only where that is allowed, and where the image has it or
     * the background is transparent around it.
     *
     * @param profile the ICC profile of the image's file; null if it has none
     * @param alpha whether the format of the result knows transparency
     * @throws IllegalStateException if rows are missing
     */
    public Pixels finish(byte @Nullable [] profile, Background background, boolean alpha) {
        Pixels image = edits.turn(Srgb.convert(scaler.finish(), profile), plan.orientation());
        if (plan.seeksAttention()) {
            Region best = Attention.find(image, plan.width(), plan.height());
            image = edits.crop(image, (int) best.x(), (int) best.y(), plan.width(), plan.height());
        }
        if (!alpha) {
            image = Transparency.flatten(image, background);
        }
        return plan.pads() ? pad(image, background, alpha) : image;
    }

    private Pixels pad(Pixels image, Background background, boolean alpha) {
        boolean transparent = alpha && background.transparent();
        boolean colour = !background.isGrey() && !transparent;
        Pixels picture = Transparency.widen(image, colour, transparent);
        Background around = new Background(background.rgb(), transparent);
        return edits.pad(
                picture,
                plan.left(),
                plan.top(),
                plan.canvasWidth(),
                plan.canvasHeight(),
                around.samples(picture.layout()));
    }
}
