/**
 * What an image is while it is worked on: {@link io.handrail.s3.image.raster.Pixels} in a
 * {@link io.handrail.s3.image.raster.Layout}, a {@link io.handrail.s3.image.raster.Region} of it, and the
 * {@link io.handrail.s3.image.raster.Orientation} it was stored in. Knows nothing of files.
 */
@NullMarked
package io.handrail.s3.image.raster;

import org.jspecify.annotations.NullMarked;
