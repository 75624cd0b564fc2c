package io.handrail.s3.image;

import io.handrail.core.Environment;
import io.handrail.s3.S3ObjectEvent;

/**
 * Where thumbnails go and how large they are.
 *
 * @param bucket the bucket they are written to
 * @param prefix the beginning of their keys; may be empty if the bucket is not the one of the uploads
 * @param maxSide width and height at most, in pixels
 */
public record Thumbnails(String bucket, String prefix, int maxSide) {

    public Thumbnails {
        if (maxSide < 1 || maxSide > 4_096) {
            throw new IllegalArgumentException("A thumbnail's side is 1 to 4096 pixels, not " + maxSide);
        }
    }

    /**
     * From {@code THUMBNAIL_BUCKET}, {@code THUMBNAIL_PREFIX} (default {@code thumbnails/}) and {@code THUMBNAIL_SIZE}
     * (default 200).
     *
     * @throws IllegalStateException if the bucket is not set
     * @throws IllegalArgumentException if the size is not a number from 1 to 4096
     */
    public static Thumbnails fromEnvironment() {
        String size = Environment.get("THUMBNAIL_SIZE", "200");
        int maxSide;
        try {
            maxSide = Integer.parseInt(size);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("THUMBNAIL_SIZE is a number of pixels, not \"" + size + "\"", e);
        }
        return new Thumbnails(
                Environment.require("THUMBNAIL_BUCKET", "the bucket that thumbnails are written to"),
                Environment.get("THUMBNAIL_PREFIX", "thumbnails/"),
                maxSide);
    }

    /** Whether the object lies where thumbnails are written, so that processing it would go round in circles. */
    boolean holds(String objectBucket, String key) {
        return bucket.equals(objectBucket) && !prefix.isEmpty() && key.startsWith(prefix);
    }

    /**
     * Refuses a thumbnail in the bucket of its photo that is not under the prefix: S3 would report it like a photo, and
     * the function would work on its own thumbnails without end.
     */
    void requireNoCircle(S3ObjectEvent photo, String key) {
        if (bucket.equals(photo.bucket()) && (prefix.isEmpty() || !key.startsWith(prefix))) {
            throw new IllegalStateException("The thumbnail of " + photo.uri() + " would be s3://" + bucket + "/" + key
                    + ", in the bucket of the photos, and trigger this function again. Set THUMBNAIL_BUCKET to another"
                    + " bucket, or THUMBNAIL_PREFIX to a prefix that all thumbnails have and no photo has");
        }
    }
}
