package io.handrail.s3.internal;

import org.jspecify.annotations.Nullable;

/**
 * The names that S3's notifications have for what EventBridge calls by its detail type, so that a function need not know
 * both.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventBridge.html">AWS: S3's events on EventBridge</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html">AWS:
 *     S3's notifications</a>
 */
final class EventNames {

    private EventNames() {}

    /**
     * The name of a notification; a type that has none keeps its own.
     *
     * @param reason which call made or deleted the object
     * @param deletion whether the object is gone or has a delete marker
     */
    static String of(String type, @Nullable String reason, @Nullable String deletion) {
        return switch (type) {
            case "Object Created" -> "ObjectCreated:" + created(reason);
            case "Object Deleted" -> {
                String by = "Lifecycle Expiration".equals(reason) ? "LifecycleExpiration:" : "ObjectRemoved:";
                yield by + ("Delete Marker Created".equals(deletion) ? "DeleteMarkerCreated" : "Delete");
            }
            case "Object Restore Initiated" -> "ObjectRestore:Post";
            case "Object Restore Completed" -> "ObjectRestore:Completed";
            case "Object Restore Expired" -> "ObjectRestore:Delete";
            case "Object Tags Added" -> "ObjectTagging:Put";
            case "Object Tags Deleted" -> "ObjectTagging:Delete";
            case "Object ACL Updated" -> "ObjectAcl:Put";
            case "Object Storage Class Changed" -> "LifecycleTransition";
            case "Object Access Tier Changed" -> "IntelligentTiering";
            default -> type;
        };
    }

    private static String created(@Nullable String reason) {
        if (reason == null) {
            return "Put";
        }
        return switch (reason) {
            case "PutObject" -> "Put";
            case "POST Object" -> "Post";
            case "CopyObject" -> "Copy";
            default -> reason;
        };
    }
}
