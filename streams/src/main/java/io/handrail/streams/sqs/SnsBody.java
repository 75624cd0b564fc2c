package io.handrail.streams.sqs;

import com.google.gson.stream.JsonReader;
import io.handrail.core.json.Json;
import io.handrail.core.json.JsonDecoder;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A body that is a notification of SNS. */
record SnsBody(SnsNotification notification, String message) {

    static SnsBody parse(String body) {
        return Objects.requireNonNull(Json.parse(body, new Reader()));
    }

    /** Not a lambda, whose machinery costs a cold start more than the reading. */
    private static final class Reader implements JsonDecoder<SnsBody> {

        @Override
        public SnsBody read(JsonReader in) throws IOException {
            return body(in);
        }
    }

    private static SnsBody body(JsonReader in) throws IOException {
        String type = null;
        String messageId = null;
        String topicArn = null;
        String subject = null;
        String message = null;
        String timestamp = null;
        String sequenceNumber = null;
        Map<String, MessageAttribute> attributes = Map.of();
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "Type" -> type = Json.nullableString(in);
                case "MessageId" -> messageId = Json.nullableString(in);
                case "TopicArn" -> topicArn = Json.nullableString(in);
                case "Subject" -> subject = Json.nullableString(in);
                case "Message" -> message = Json.nullableString(in);
                case "Timestamp" -> timestamp = Json.nullableString(in);
                case "SequenceNumber" -> sequenceNumber = Json.nullableString(in);
                case "MessageAttributes" -> attributes = attributes(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
        required("Notification".equals(type) ? type : null, "Type");
        SnsNotification notification = new SnsNotification(
                required(messageId, "MessageId"),
                required(topicArn, "TopicArn"),
                subject,
                timestamp,
                sequenceNumber,
                attributes);
        return new SnsBody(notification, required(message, "Message"));
    }

    private static String required(@Nullable String value, String field) {
        return JsonText.required(
                value,
                "$." + field,
                "missing or not that of a Notification, so the body is not what SNS wraps a message in; if the"
                        + " subscription has raw message delivery, the handler's envelope() has no SNS");
    }

    private static Map<String, MessageAttribute> attributes(JsonReader in) throws IOException {
        if (!JsonText.beginObject(in)) {
            return Map.of();
        }
        Map<String, MessageAttribute> attributes = new HashMap<>();
        while (in.hasNext()) {
            attributes.put(in.nextName(), attribute(in));
        }
        in.endObject();
        return attributes;
    }

    private static MessageAttribute attribute(JsonReader in) throws IOException {
        @Nullable String type = null;
        @Nullable String value = null;
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "Type" -> type = Json.nullableString(in);
                case "Value" -> value = Json.nullableString(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
        return new MessageAttribute(type == null ? "String" : type, value == null ? "" : value);
    }
}
