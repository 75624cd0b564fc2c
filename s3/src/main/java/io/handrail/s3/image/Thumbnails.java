package io.handrail.s3.image;

import io.handrail.core.Environment;
import io.handrail.s3.OutputLocation;
import io.handrail.s3.S3ObjectEvent;
import io.handrail.s3.image.variant.Variant;
import io.handrail.s3.image.variant.VariantParser;
import java.util.List;

/**
 * Where thumbnails go and what they are.
 *
 * @param bucket the bucket they are written to
 * @param prefix the beginning of their keys; may be empty if the bucket is not the one of the uploads
 * @param variants what is made of each image
 */
public record Thumbnails(String bucket, String prefix, List<Variant> variants) {

    /** @throws IllegalArgumentException if there is no variant */
    public Thumbnails {
        variants = List.copyOf(variants);
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("There is no variant to be made of an image");
        }
    }

    /** One JPEG file of each image, which fits into a square of this side in pixels and has the image's own key. */
    public Thumbnails(String bucket, String prefix, int maxSide) {
        this(bucket, prefix, List.of(square(maxSide)));
    }

    private static Variant square(int maxSide) {
        if (maxSide < 1 || maxSide > 4_096) {
            throw new IllegalArgumentException("A thumbnail's side is 1 to 4096 pixels, not " + maxSide);
        }
        return Variant.builder("thumbnail")
                .fit(maxSide, maxSide)
                .pattern("{key}")
                .build();
    }

    /**
     * From {@code THUMBNAIL_BUCKET}, {@code THUMBNAIL_PREFIX} (default {@code thumbnails/}), and {@code
     * THUMBNAIL_VARIANTS} as {@link VariantParser#list} takes them, or else {@code THUMBNAIL_SIZE} (default 200).
     *
     * @throws IllegalStateException if the bucket is not set
     * @throws IllegalArgumentException if the variants are not valid, or the size is not a number from 1 to 4096
     */
    public static Thumbnails fromEnvironment() {
        String bucket = Environment.require("THUMBNAIL_BUCKET", "the bucket that thumbnails are written to");
        String prefix = Environment.get("THUMBNAIL_PREFIX", "thumbnails/");
        String variants = Environment.get("THUMBNAIL_VARIANTS");
        if (variants != null) {
            return new Thumbnails(bucket, prefix, VariantParser.list(variants));
        }
        String size = Environment.get("THUMBNAIL_SIZE", "200");
        try {
            return new Thumbnails(bucket, prefix, Integer.parseInt(size));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("THUMBNAIL_SIZE is a number of pixels, not \"" + size + "\"", e);
        }
    }

    /** Whether the object lies where thumbnails are written, so that processing it would go round in circles. */
    boolean holds(String objectBucket, String key) {
        return location().holds(objectBucket, key);
    }

    /** Refuses a thumbnail in the bucket of its image that is not under the prefix: it would be taken for an image. */
    void requireNoCircle(S3ObjectEvent image, String key) {
        location().requireNoCircle(image, key);
    }

    private OutputLocation location() {
        return new OutputLocation(bucket, prefix + "{key}");
    }
}
