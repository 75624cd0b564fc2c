package io.handrail.s3.image;

import io.handrail.s3.image.codec.Metadata;
import io.handrail.s3.image.codec.RowSink;
import io.handrail.s3.image.color.Background;
import io.handrail.s3.image.color.Transparency;
import io.handrail.s3.image.meta.Exif;
import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;
import io.handrail.s3.image.variant.Geometry;
import io.handrail.s3.image.variant.ImageFormat;
import io.handrail.s3.image.variant.Output;
import io.handrail.s3.image.variant.Plan;
import io.handrail.s3.image.variant.Rendition;
import io.handrail.s3.image.variant.Variant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All variants of one image, made of its rows. */
final class Stills implements RowSink {

    private final List<Variant> variants;
    private final ImageSettings settings;
    private final List<Plan> plans = new ArrayList<>();
    private final List<Rendition> renditions = new ArrayList<>();
    private Metadata metadata = Metadata.NONE;
    private Exif exif = Exif.NONE;

    Stills(List<Variant> variants, ImageSettings settings) {
        this.variants = variants;
        this.settings = settings;
    }

    /** Before the rows, where it matters how much smaller they may be. */
    void plan(int width, int height, Metadata ofFile) {
        metadata = ofFile;
        byte[] data = ofFile.exif();
        exif = data == null ? Exif.NONE : Exif.read(data);
        for (Variant variant : variants) {
            plans.add(Geometry.plan(width, height, exif.orientation(), variant.shape()));
        }
    }

    /** By what the image may be made smaller while it is decoded. */
    int shrink() {
        int least = 8;
        for (Plan plan : plans) {
            least = Math.min(least, plan.shrink());
        }
        return least;
    }

    @Override
    public void start(int width, int height, Layout layout, Metadata ofFile) {
        int shrink = 1;
        if (plans.isEmpty()) {
            plan(width, height, ofFile);
        } else {
            shrink = shrink();
        }
        for (Plan plan : plans) {
            renditions.add(new Rendition(plan, layout, width, height, shrink, settings.scaling()));
        }
    }

    @Override
    public void rows(byte[] samples, int offset, int count) {
        for (Rendition rendition : renditions) {
            rendition.rows(samples, offset, count);
        }
    }

    /** After the last row. */
    List<ImageFile> files(@Nullable String accept) {
        Metadata kept = settings.keepCopyright() ? new Metadata(null, exif.withCopyrightOnly()) : Metadata.NONE;
        List<ImageFile> files = new ArrayList<>(variants.size());
        for (int i = 0; i < variants.size(); i++) {
            Output output = variants.get(i).output();
            Background background = output.background();
            boolean alpha = Formats.possible(output).hasAlpha();
            Pixels picture = renditions.get(i).finish(metadata.icc(), background, alpha);
            ImageFormat format = Formats.chosen(output, accept, Transparency.isIn(picture));
            if (!format.hasAlpha()) {
                picture = Transparency.flatten(picture, background);
            }
            byte[] bytes = Formats.encode(picture, format, output, kept);
            files.add(new ImageFile(variants.get(i), plans.get(i), format, bytes));
        }
        return files;
    }
}
