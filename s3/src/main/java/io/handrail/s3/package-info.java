/**
 * What happens to objects in S3: {@link io.handrail.s3.S3ObjectHandler} is the base class, work on images, videos
 * and documents is in the packages below.
 */
@NullMarked
package io.handrail.s3;

import org.jspecify.annotations.NullMarked;
