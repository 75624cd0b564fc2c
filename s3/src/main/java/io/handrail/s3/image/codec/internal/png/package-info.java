/** Reading and writing PNG files. */
@NullMarked
package io.handrail.s3.image.codec.internal.png;

import org.jspecify.annotations.NullMarked;
