package io.handrail.s3.image;

import io.handrail.s3.image.codec.JpegEncoder;
import io.handrail.s3.image.codec.JpegOptions;
import io.handrail.s3.image.codec.Metadata;
import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;
import io.handrail.s3.image.variant.Variant;
import java.util.List;

/** Sends a tiny photo through the pipeline, so that its classes are warm. */
final class ImagePrimer {

    private ImagePrimer() {}

    static void prime(ImagePipeline pipeline, List<Variant> variants) {
        Pixels photo = new Pixels(64, 48, Layout.RGB);
        pipeline.make(
                JpegEncoder.encode(photo, JpegOptions.quality(80), Metadata.NONE), variants, "image/webp", () -> false);
    }
}
