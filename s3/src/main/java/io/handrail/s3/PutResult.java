package io.handrail.s3;

import org.jspecify.annotations.Nullable;

/**
 * What S3 says about an object it took.
 *
 * @param eTag as S3 writes it, in quotation marks; null where S3 gave none
 * @param versionId null where the bucket is not versioned
 */
public record PutResult(@Nullable String eTag, @Nullable String versionId) {}
