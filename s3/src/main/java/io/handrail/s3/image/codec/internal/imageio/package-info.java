/** Formats that ImageIO reads. */
@NullMarked
package io.handrail.s3.image.codec.internal.imageio;

import org.jspecify.annotations.NullMarked;
