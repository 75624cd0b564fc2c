/**
 * Files of images, read and written. {@link io.handrail.s3.image.codec.ImageHeader} says what a file is before memory is
 * given to it, {@link io.handrail.s3.image.codec.ImageLimits} whether it is taken;
 * {@link io.handrail.s3.image.codec.ImageDecoder} makes pixels of it, and the encoders files of pixels.
 */
@NullMarked
package io.handrail.s3.image.codec;

import org.jspecify.annotations.NullMarked;
