package io.handrail.cookbook.images;

import io.handrail.s3.image.ImageRequestHandler;

/**
 * The function: the origin behind CloudFront, as a function URL. {@code /2026/lake.jpg?variant=card} is the object
 * {@code 2026/lake.jpg} of the bucket that {@code IMAGE_BUCKET} names, as a card. {@code IMAGE_VARIANTS} says what there is;
 * with {@code IMAGE_SIGNING_KEY} instead, whoever has the key asks for any size.
 */
public final class ProductImages extends ImageRequestHandler {}
