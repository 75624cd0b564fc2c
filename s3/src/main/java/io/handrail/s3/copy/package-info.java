/** Copies of objects in other buckets, such as those of another region that are kept for disasters. */
@NullMarked
package io.handrail.s3.copy;

import org.jspecify.annotations.NullMarked;
