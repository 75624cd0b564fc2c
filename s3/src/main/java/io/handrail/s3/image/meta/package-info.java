/** What files say about their images besides pixels: {@link io.handrail.s3.image.meta.Exif}. */
@NullMarked
package io.handrail.s3.image.meta;

import org.jspecify.annotations.NullMarked;
