package io.handrail.s3.copy;

import io.handrail.s3.S3ObjectEvent;
import org.jspecify.annotations.Nullable;

/**
 * Where copies go.
 *
 * @param bucket of the copies
 * @param region of that bucket; null is the function's
 * @param sourcePrefix what keys must begin with to be copied, and is left out of the copies' keys; may be empty
 * @param prefix what the copies' keys begin with instead; may be empty if the bucket is another one
 */
public record CopyTarget(String bucket, @Nullable String region, String sourcePrefix, String prefix) {

    /** All objects under their own keys. */
    public static CopyTarget of(String bucket, @Nullable String region) {
        return new CopyTarget(bucket, region, "", "");
    }

    /** Whether objects with this key are copied there. */
    boolean takes(String key) {
        return key.startsWith(sourcePrefix);
    }

    /** The copy's key. */
    String keyFor(String key) {
        return prefix + key.substring(sourcePrefix.length());
    }

    /** Whether the object is what this target has written, so that copying it would go round in circles. */
    boolean holds(S3ObjectEvent object) {
        return bucket.equals(object.bucket())
                && !prefix.isEmpty()
                && object.key().startsWith(prefix);
    }

    /** Refuses copies inside of a bucket that would be copied again, or on themselves. */
    void requireNoCircle(S3ObjectEvent object) {
        if (bucket.equals(object.bucket()) && prefix.isEmpty()) {
            throw new IllegalStateException("The copy of " + object.uri() + " would be in the same bucket without a"
                    + " prefix, and trigger this function again. Copy to another bucket, or give a prefix that no"
                    + " upload has");
        }
    }

    /** The copy's address. */
    String uri(String key) {
        return "s3://" + bucket + "/" + keyFor(key);
    }
}
