/** Images uploaded to S3: {@link io.handrail.s3.image.ThumbnailHandler}. */
@NullMarked
package io.handrail.s3.image;

import org.jspecify.annotations.NullMarked;
