/**
 * Images made smaller (or larger) while they are decoded: rows go in from the top, and only what the next rows of the
 * result need is kept. {@link io.handrail.s3.image.scale.Scaling} says how.
 */
@NullMarked
package io.handrail.s3.image.scale;

import org.jspecify.annotations.NullMarked;
