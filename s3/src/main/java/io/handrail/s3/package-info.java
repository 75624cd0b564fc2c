/**
 * What happens to objects in S3: {@link io.handrail.s3.S3ObjectHandler} is the base class, the work on images is in
 * {@code io.handrail.s3.image}.
 */
@NullMarked
package io.handrail.s3;

import org.jspecify.annotations.NullMarked;
