/**
 * Reads JPEG files in Java alone, shrunk while they are decoded: {@link io.handrail.s3.image.jpeg.JpegReader}. Its parts
 * are in {@code internal}.
 */
@NullMarked
package io.handrail.s3.image.jpeg;

import org.jspecify.annotations.NullMarked;
