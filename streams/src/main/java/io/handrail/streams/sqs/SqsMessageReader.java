package io.handrail.streams.sqs;

import com.google.gson.stream.JsonReader;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one entry of {@code Records}; an instance reads one and is thrown away. */
final class SqsMessageReader {

    private final @Nullable String lastQueueArn;
    private @Nullable String messageId;
    private @Nullable String receiptHandle;
    private @Nullable String body;
    private Map<String, String> attributes = Map.of();
    private Map<String, MessageAttribute> messageAttributes = Map.of();
    private @Nullable String md5OfBody;
    private @Nullable String md5OfMessageAttributes;
    private @Nullable String queueArn;
    private @Nullable String awsRegion;

    /** @param lastQueueArn of the message before, which a batch of thousands then has once in memory */
    SqsMessageReader(@Nullable String lastQueueArn) {
        this.lastQueueArn = lastQueueArn;
    }

    SqsEvent.Message read(JsonReader in) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            field(in, in.nextName());
        }
        in.endObject();
        if (messageId == null) {
            throw new InvalidJsonException(in.getPreviousPath(), "messageId is missing, so it cannot be reported");
        }
        return new SqsEvent.Message(
                messageId,
                receiptHandle,
                body == null ? "" : body,
                attributes,
                messageAttributes,
                md5OfBody,
                md5OfMessageAttributes,
                queueArn == null ? "" : queueArn,
                awsRegion);
    }

    private void field(JsonReader in, String name) throws IOException {
        switch (name) {
            case "messageId" -> messageId = Json.nullableString(in);
            case "receiptHandle" -> receiptHandle = Json.nullableString(in);
            case "body" -> body = Json.nullableString(in);
            case "attributes" -> attributes = attributes(in);
            case "messageAttributes" -> messageAttributes = messageAttributes(in);
            case "md5OfBody" -> md5OfBody = Json.nullableString(in);
            case "md5OfMessageAttributes" -> md5OfMessageAttributes = Json.nullableString(in);
            case "eventSource" -> requireSqs(in);
            case "eventSourceARN" -> queueArn = shared(Json.nullableString(in));
            case "awsRegion" -> awsRegion = Json.nullableString(in);
            default -> in.skipValue();
        }
    }

    private @Nullable String shared(@Nullable String arn) {
        return arn != null && arn.equals(lastQueueArn) ? lastQueueArn : arn;
    }

    private static void requireSqs(JsonReader in) throws IOException {
        if (!"aws:sqs".equals(in.nextString())) {
            throw new InvalidJsonException(in.getPreviousPath(), "not aws:sqs, so not a message of SQS");
        }
    }

    private static Map<String, String> attributes(JsonReader in) throws IOException {
        if (!JsonText.beginObject(in)) {
            return Map.of();
        }
        Map<String, String> attributes = new HashMap<>();
        while (in.hasNext()) {
            String name = in.nextName();
            String value = Json.nullableString(in);
            if (value != null) {
                attributes.put(name, value);
            }
        }
        in.endObject();
        return attributes;
    }

    private static Map<String, MessageAttribute> messageAttributes(JsonReader in) throws IOException {
        if (!JsonText.beginObject(in)) {
            return Map.of();
        }
        Map<String, MessageAttribute> attributes = Map.of();
        while (in.hasNext()) {
            if (attributes.isEmpty()) {
                attributes = new HashMap<>();
            }
            attributes.put(in.nextName(), messageAttribute(in));
        }
        in.endObject();
        return attributes;
    }

    private static MessageAttribute messageAttribute(JsonReader in) throws IOException {
        String dataType = null;
        String text = null;
        String binary = null;
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "dataType" -> dataType = Json.nullableString(in);
                case "stringValue" -> text = Json.nullableString(in);
                case "binaryValue" -> binary = Json.nullableString(in);
                // stringListValues and binaryListValues: SQS reserves them and leaves them empty.
                default -> in.skipValue();
            }
        }
        in.endObject();
        String type = dataType != null ? dataType : binary != null ? "Binary" : "String";
        String value = type.startsWith("Binary") ? binary : text;
        return new MessageAttribute(type, value == null ? "" : value);
    }
}
