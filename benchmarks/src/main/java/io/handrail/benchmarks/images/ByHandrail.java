package io.handrail.benchmarks.images;

import io.handrail.s3.image.ImagePipeline;
import io.handrail.s3.image.ImageSettings;
import io.handrail.s3.image.variant.ImageFormat;
import io.handrail.s3.image.variant.Variant;
import io.handrail.s3.image.variant.VariantBuilder;
import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The process that makes images by Handrail's pipeline. */
public final class ByHandrail {

    private ByHandrail() {}

    /** Serves orders. */
    public static void main(String[] args) throws IOException {
        Orders.serve(new Maker(new ImagePipeline(ImageSettings.STANDARD)));
    }

    private record Maker(ImagePipeline pipeline) implements Orders.Maker, BooleanSupplier {
        @Override
        public byte[] make(byte[] source, Order order) {
            return pipeline.make(source, List.of(variant(order)), this).get(0).bytes();
        }

        /** There is always time. */
        @Override
        public boolean getAsBoolean() {
            return false;
        }
    }

    private static Variant variant(Order order) {
        VariantBuilder variant = Variant.builder("small").quality(order.quality());
        variant.format(order.format().equals("webp") ? ImageFormat.WEBP : ImageFormat.JPEG);
        // As high as it likes.
        return variant.fit(order.width(), 8_192).build();
    }
}
