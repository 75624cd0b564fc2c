/**
 * What is wanted of an image: {@link io.handrail.s3.image.variant.Variant}. What that means for an image of a certain size:
 * {@link io.handrail.s3.image.variant.Geometry}.
 */
@NullMarked
package io.handrail.s3.image.variant;

import org.jspecify.annotations.NullMarked;
