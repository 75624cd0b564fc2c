package io.handrail.s3.image;

import io.handrail.core.Environment;

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
        return bucket.equals(objectBucket) && key.startsWith(prefix);
    }

    /** The thumbnail's key: the prefix, the source's key, and {@code .jpg} in place of its extension. */
    String keyFor(String key) {
        int dot = key.lastIndexOf('.');
        String name = dot > key.lastIndexOf('/') + 1 ? key.substring(0, dot) : key;
        return prefix + name + ".jpg";
    }
}
