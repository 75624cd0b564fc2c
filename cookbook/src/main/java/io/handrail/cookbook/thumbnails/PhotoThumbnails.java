package io.handrail.cookbook.thumbnails;

import io.handrail.s3.S3ObjectEvent;
import io.handrail.s3.image.ImageFile;
import io.handrail.s3.image.ThumbnailHandler;

/**
 * The function: of every photo {@code 2026/lake.jpg} a thumbnail {@code 2026/lake.thumbnail.jpg}, in another bucket, which
 * {@code THUMBNAIL_BUCKET} names. Without the override it would be {@code thumbnails/2026/lake.jpg} there.
 */
public final class PhotoThumbnails extends ThumbnailHandler {

    @Override
    protected String keyFor(S3ObjectEvent photo, ImageFile thumbnail) {
        return photo.key().replaceFirst("\\.jpe?g$", "") + ".thumbnail.jpg";
    }
}
