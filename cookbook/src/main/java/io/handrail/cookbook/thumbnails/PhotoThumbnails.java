package io.handrail.cookbook.thumbnails;

import io.handrail.s3.S3ObjectEvent;
import io.handrail.s3.image.ThumbnailHandler;

/**
 * The function: a thumbnail beside every photo, {@code 2026/lake.jpg} → {@code 2026/lake.thumbnail.jpg}, in the bucket
 * that {@code THUMBNAIL_BUCKET} names. Without the override it would be {@code thumbnails/2026/lake.jpg}.
 */
public final class PhotoThumbnails extends ThumbnailHandler {

    @Override
    protected String keyFor(S3ObjectEvent photo) {
        return photo.key().replaceFirst("\\.jpe?g$", "") + ".thumbnail.jpg";
    }
}
