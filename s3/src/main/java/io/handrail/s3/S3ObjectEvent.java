package io.handrail.s3;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one object.
 *
 * @param eventName the name that S3's notifications have for it, without their {@code s3:} prefix, such as {@code
 *     ObjectCreated:Put}; events of EventBridge are named so, too
 * @param eventTime when S3 finished the request: ISO-8601 text, as {@link java.time.Instant#parse} takes it; null where
 *     the event has none
 * @param region the bucket's region; null where the event has none
 * @param bucket the bucket's name
 * @param key the object's key, decoded
 * @param size in bytes; empty where the event has none (removals)
 * @param eTag of the object; null where the event has none
 * @param versionId null where the bucket is not versioned
 * @param sequencer orders the events of one key: right-padded with zeros to the same length, the greater one is later
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">AWS: event
 *     message structure</a>
 */
public record S3ObjectEvent(
        String eventName,
        @Nullable String eventTime,
        @Nullable String region,
        String bucket,
        String key,
        OptionalLong size,
        @Nullable String eTag,
        @Nullable String versionId,
        @Nullable String sequencer) {

    /** Whether the object was put, posted, copied or completed as a multipart upload. */
    public boolean isCreated() {
        return eventName.startsWith("ObjectCreated:");
    }

    /** Whether the object was deleted, by a request or by its lifecycle, or got a delete marker. */
    public boolean isRemoved() {
        return eventName.startsWith("ObjectRemoved:") || eventName.startsWith("LifecycleExpiration:");
    }

    /** The object's address, {@code s3://bucket/key}. */
    public String uri() {
        return "s3://" + bucket + "/" + key;
    }
}
