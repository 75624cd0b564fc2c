/** Functions that S3 Batch Operations invokes for each object of a list. */
@NullMarked
package io.handrail.s3.batchops;

import org.jspecify.annotations.NullMarked;
