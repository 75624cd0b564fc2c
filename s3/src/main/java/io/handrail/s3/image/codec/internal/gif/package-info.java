/** Reading and writing GIF files. */
@NullMarked
package io.handrail.s3.image.codec.internal.gif;

import org.jspecify.annotations.NullMarked;
