package io.handrail.s3.copy;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How copies are encrypted. A key is one of the target's region: keys of KMS are regional. Objects that are encrypted with a
 * customer's own key (SSE-C) cannot be read, and so not copied.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/serv-side-encryption.html">AWS: server-side
 *     encryption</a>
 */
public sealed interface CopyEncryption {

    /** As the target's bucket does it by itself. */
    static CopyEncryption ofBucket() {
        return new OfBucket();
    }

    /** With keys of S3 (SSE-S3). */
    static CopyEncryption s3() {
        return new S3();
    }

    /**
     * With a key of KMS (SSE-KMS).
     *
     * @param key its id, alias or ARN; null is the AWS managed key {@code aws/s3}
     */
    static Kms kms(@Nullable String key) {
        return new Kms(key, false, null, Map.of());
    }

    /**
     * In two layers with a key of KMS (DSSE-KMS).
     *
     * @param key its id, alias or ARN; null is the AWS managed key {@code aws/s3}
     */
    static Kms dualLayer(@Nullable String key) {
        return new Kms(key, true, null, Map.of());
    }

    /**
     * By the algorithm that the object itself is encrypted by. Its key is kept where it is one of the target's region, or a
     * multi-Region key ({@code mrk-…}), of which the replica in the target's region is taken: there must be one. Otherwise
     * it is {@code aws/s3} of the target's region. Whether a bucket key is used goes with it; an encryption context does
     * not, because S3 does not tell it.
     */
    static CopyEncryption likeSource() {
        return new LikeSource();
    }

    /** See {@link #ofBucket()}. */
    record OfBucket() implements CopyEncryption {}

    /** See {@link #s3()}. */
    record S3() implements CopyEncryption {}

    /** See {@link #likeSource()}. */
    record LikeSource() implements CopyEncryption {}

    /**
     * With a key of KMS.
     *
     * @param key its id, alias or ARN; null is the AWS managed key {@code aws/s3}
     * @param dualLayer whether in two layers
     * @param bucketKey whether a key of the bucket saves calls to KMS; null is as the bucket does it
     * @param context what KMS logs and policies of keys can ask for, and is no secret; may be empty
     */
    record Kms(
            @Nullable String key,
            boolean dualLayer,
            @Nullable Boolean bucketKey,
            Map<String, String> context) implements CopyEncryption {

        /** @throws IllegalArgumentException if two layers are to have a bucket key, which S3 does not do */
        public Kms {
            context = Map.copyOf(context);
            if (dualLayer && Boolean.TRUE.equals(bucketKey)) {
                throw new IllegalArgumentException("S3 has no bucket keys for dual-layer encryption (DSSE-KMS)");
            }
        }

        /** The same, with or without a bucket key. */
        public Kms withBucketKey(boolean enabled) {
            return new Kms(key, dualLayer, enabled, context);
        }

        /** The same, with this encryption context. */
        public Kms withContext(Map<String, String> other) {
            return new Kms(key, dualLayer, bucketKey, other);
        }
    }
}
