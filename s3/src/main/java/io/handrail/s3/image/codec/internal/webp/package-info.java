/** WebP: its container, and libwebp's encoder. */
@NullMarked
package io.handrail.s3.image.codec.internal.webp;

import org.jspecify.annotations.NullMarked;
