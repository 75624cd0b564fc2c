package io.handrail.testing;

import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.Json;
import io.handrail.testing.S3EventBuilder.Notification;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What SNS and EventBridge make of what S3 sends them. */
final class S3Senders {

    private S3Senders() {}

    /**
     * A topic's event.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html">AWS: Lambda with SNS</a>
     */
    static String topic(String message) {
        return Json.toJson(message, (out, text) -> {
            out.beginObject().name("Records").beginArray().beginObject();
            out.name("EventSource").value("aws:sns");
            out.name("EventVersion").value("1.0");
            out.name("EventSubscriptionArn").value("arn:aws:sns:us-east-1:123456789012:uploads:EXAMPLE");
            out.name("Sns").beginObject();
            out.name("Type").value("Notification");
            out.name("MessageId").value("95df01b4-ee98-5cb9-9903-4c221d41eb5e");
            out.name("TopicArn").value("arn:aws:sns:us-east-1:123456789012:uploads");
            out.name("Subject").value("Amazon S3 Notification");
            out.name("Message").value(text);
            out.name("Timestamp").value("2026-11-23T09:15:42.500Z");
            out.name("MessageAttributes").beginObject().endObject();
            out.endObject().endObject().endArray().endObject();
        });
    }

    /**
     * A rule's event.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html">AWS: EventBridge event message
     *     structure</a>
     */
    static String rule(Notification event) {
        return Json.toJson(event, S3Senders::rule);
    }

    private static void rule(JsonWriter out, @Nullable Notification given) throws IOException {
        Notification event = Objects.requireNonNull(given);
        out.beginObject().name("version").value("0");
        out.name("id").value("17793124-05d4-b198-2fde-7ededc63b103");
        out.name("detail-type").value(detailType(event.eventName()));
        out.name("source").value("aws.s3");
        out.name("account").value("123456789012");
        out.name("time").value(event.time().toString());
        out.name("region").value(event.region());
        out.name("resources")
                .beginArray()
                .value("arn:aws:s3:::" + event.bucket())
                .endArray();
        out.name("detail").beginObject().name("version").value("0");
        out.name("bucket").beginObject().name("name").value(event.bucket()).endObject();
        out.name("object").beginObject().name("key").value(event.key());
        boolean removed = event.eventName().startsWith("ObjectRemoved:");
        if (!removed) {
            out.name("size").value(event.size());
        }
        if (event.eTag() != null) {
            out.name("etag").value(event.eTag());
        }
        if (event.versionId() != null) {
            out.name("version-id").value(event.versionId());
        }
        out.name("sequencer").value(event.sequencer()).endObject();
        out.name("request-id").value("N4N7GDK58NMKJ12R");
        out.name("requester").value("123456789012");
        out.name("source-ip-address").value("192.0.2.10");
        if (removed) {
            out.name("reason").value("DeleteObject");
            out.name("deletion-type")
                    .value(
                            event.eventName().endsWith("MarkerCreated")
                                    ? "Delete Marker Created"
                                    : "Permanently Deleted");
        } else if (event.eventName().startsWith("ObjectCreated:")) {
            out.name("reason").value(reason(event.eventName()));
        }
        out.endObject().endObject();
    }

    private static String detailType(String eventName) {
        return switch (eventName) {
            case "ObjectCreated:Put",
                    "ObjectCreated:Post",
                    "ObjectCreated:Copy",
                    "ObjectCreated:CompleteMultipartUpload" -> "Object Created";
            case "ObjectRemoved:Delete", "ObjectRemoved:DeleteMarkerCreated" -> "Object Deleted";
            case "ObjectRestore:Post" -> "Object Restore Initiated";
            case "ObjectRestore:Completed" -> "Object Restore Completed";
            case "ObjectRestore:Delete" -> "Object Restore Expired";
            case "ObjectTagging:Put" -> "Object Tags Added";
            case "ObjectTagging:Delete" -> "Object Tags Deleted";
            default -> throw new IllegalStateException("EventBridge has no event for " + eventName);
        };
    }

    private static String reason(String eventName) {
        return switch (eventName) {
            case "ObjectCreated:Put" -> "PutObject";
            case "ObjectCreated:Post" -> "POST Object";
            case "ObjectCreated:Copy" -> "CopyObject";
            default -> "CompleteMultipartUpload";
        };
    }
}
