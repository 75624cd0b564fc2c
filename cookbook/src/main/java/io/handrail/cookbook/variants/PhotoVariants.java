package io.handrail.cookbook.variants;

import io.handrail.s3.image.ThumbnailHandler;

/**
 * The function: of every photo the variants that {@code THUMBNAIL_VARIANTS} describes, in the bucket that {@code
 * THUMBNAIL_BUCKET} names. The photo is decoded once for all of them.
 */
public final class PhotoVariants extends ThumbnailHandler {}
