package io.handrail.s3.image;

import io.handrail.s3.image.codec.FrameSink;
import io.handrail.s3.image.codec.GifAnimation;
import io.handrail.s3.image.codec.WebpAnimation;
import io.handrail.s3.image.color.Transparency;
import io.handrail.s3.image.raster.Orientation;
import io.handrail.s3.image.raster.Pixels;
import io.handrail.s3.image.scale.Scaling;
import io.handrail.s3.image.variant.Geometry;
import io.handrail.s3.image.variant.Gravity;
import io.handrail.s3.image.variant.ImageFormat;
import io.handrail.s3.image.variant.Plan;
import io.handrail.s3.image.variant.Rendition;
import io.handrail.s3.image.variant.Shape;
import io.handrail.s3.image.variant.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All moving variants of one animation, made frame by frame. */
final class Animations implements FrameSink {

    private final List<Variant> variants;
    private final List<ImageFormat> formats = new ArrayList<>();
    private final List<FrameSink> encoders = new ArrayList<>();
    private final List<Plan> plans = new ArrayList<>();
    private final Scaling scaling;

    /** Each variant has a format that moves. */
    Animations(List<Variant> variants, @Nullable String accept, Scaling scaling) {
        this.variants = variants;
        this.scaling = scaling;
        for (Variant variant : variants) {
            ImageFormat format = Objects.requireNonNull(Formats.animated(variant.output(), accept));
            formats.add(format);
            encoders.add(
                    format == ImageFormat.GIF ? new GifAnimation() : new WebpAnimation(Formats.webp(variant.output())));
        }
    }

    @Override
    public void start(int width, int height, int loops) {
        for (int i = 0; i < variants.size(); i++) {
            Plan plan = Geometry.plan(
                    width, height, Orientation.UPRIGHT, still(variants.get(i).shape()));
            plans.add(plan);
            encoders.get(i).start(plan.canvasWidth(), plan.canvasHeight(), loops);
        }
    }

    /** What holds most attention is elsewhere in each frame; a picture that jumps is worse than one that misses it. */
    private static Shape still(Shape shape) {
        return shape.gravity() != Gravity.ATTENTION
                ? shape
                : new Shape(
                        shape.mode(),
                        shape.width(),
                        shape.height(),
                        shape.factor(),
                        shape.dpr(),
                        Gravity.CENTER,
                        shape.enlarge());
    }

    @Override
    public void frame(Pixels canvas, int millis) {
        for (int i = 0; i < variants.size(); i++) {
            Rendition rendition =
                    new Rendition(plans.get(i), canvas.layout(), canvas.width(), canvas.height(), 1, scaling);
            rendition.rows(canvas.samples(), 0, canvas.height());
            Pixels picture = rendition.finish(null, variants.get(i).output().background(), true);
            encoders.get(i).frame(Transparency.widen(picture, true, false), millis);
        }
    }

    List<ImageFile> files() {
        List<ImageFile> files = new ArrayList<>();
        for (int i = 0; i < variants.size(); i++) {
            byte[] bytes = encoders.get(i) instanceof GifAnimation gif
                    ? gif.finish()
                    : ((WebpAnimation) encoders.get(i)).finish();
            files.add(new ImageFile(variants.get(i), plans.get(i), formats.get(i), bytes));
        }
        return files;
    }
}
