package io.handrail.s3.image.variant;

import java.util.List;

/** Code that the Javadoc shows. */
final class VariantSnippets {

    private VariantSnippets() {}

    static List<Variant> variants() {
        // @start region="builder"
        Variant thumbnail = Variant.builder("thumbnail").fit(200, 200).build();
        Variant card = Variant.builder("card")
                .cover(400, 300)
                .dpr(2)
                .gravity(Gravity.ATTENTION)
                .format(ImageFormat.WEBP)
                .fallback(ImageFormat.JPEG)
                .build();
        // @end
        return List.of(thumbnail, card);
    }
}
