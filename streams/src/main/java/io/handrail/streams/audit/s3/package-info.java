/** Audit trails in S3. */
@NullMarked
package io.handrail.streams.audit.s3;

import org.jspecify.annotations.NullMarked;
