/** Writing JPEG files. */
@NullMarked
package io.handrail.s3.image.codec.internal.jpeg;

import org.jspecify.annotations.NullMarked;
