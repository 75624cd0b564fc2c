/** What the formats share: bytes of files that are not trusted. */
@NullMarked
package io.handrail.s3.image.codec.internal;

import org.jspecify.annotations.NullMarked;
