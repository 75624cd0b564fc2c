package io.handrail.s3.image.request;

import io.handrail.s3.image.variant.InvalidVariantException;
import io.handrail.s3.image.variant.Variant;

/**
 * Which variant a request gets. Without such a rule anybody could have a function compute, and a cache fill with, any
 * number of sizes of one image. Thread-safe.
 */
public interface VariantRules {

    /**
     * The variant that this request gets.
     *
     * @throws RefusedRequestException if it gets none
     * @throws InvalidVariantException if what it asks for cannot be had; answered with 400
     */
    Variant variantOf(ImageRequest request);
}
