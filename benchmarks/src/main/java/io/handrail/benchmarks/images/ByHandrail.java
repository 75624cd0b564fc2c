package io.handrail.benchmarks.images;

import io.handrail.s3.image.ImagePipeline;
import io.handrail.s3.image.ImageSettings;
import io.handrail.s3.image.variant.ImageFormat;
import io.handrail.s3.image.variant.Variant;
import io.handrail.s3.image.variant.VariantBuilder;
import java.io.IOException;
import java.util.List;

/** The process that makes images by Handrail's pipeline. */
public final class ByHandrail {

    private ByHandrail() {}

    /** Serves orders. */
    public static void main(String[] args) throws IOException {
        ImagePipeline pipeline = new ImagePipeline(ImageSettings.STANDARD);
        Orders.serve((source, order) -> pipeline.make(source, List.of(variant(order)), () -> false)
                .get(0)
                .bytes());
    }

    private static Variant variant(Order order) {
        VariantBuilder variant = Variant.builder("small").quality(order.quality());
        variant.format(order.format().equals("webp") ? ImageFormat.WEBP : ImageFormat.JPEG);
        // As high as it likes.
        return variant.fit(order.width(), 8_192).build();
    }
}
