package io.handrail.s3.internal;

import com.google.gson.stream.JsonReader;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.s3.S3Message;
import io.handrail.s3.S3ObjectEvent;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads one entry of {@code Records}, whichever service made it; an instance reads one and is thrown away. */
final class S3RecordReader {

    private @Nullable String eventName;
    private @Nullable String eventTime;
    private @Nullable String region;
    private @Nullable String bucket;
    private @Nullable String key;
    private OptionalLong size = OptionalLong.empty();
    private @Nullable String eTag;
    private @Nullable String versionId;
    private @Nullable String sequencer;
    private @Nullable String topicMessage;
    private @Nullable String messageId;
    private @Nullable String body;
    private @Nullable String group;
    private @Nullable String sourceArn;

    void read(JsonReader in) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            switch (name) {
                case "eventSource", "EventSource" -> requireKnown(in);
                case "eventName" -> eventName = withoutPrefix(text(in));
                case "eventTime" -> eventTime = text(in);
                case "awsRegion" -> region = text(in);
                case "s3" -> s3(in);
                case "Sns" -> sns(in);
                case "messageId" -> messageId = text(in);
                case "body" -> body = in.nextString();
                case "eventSourceARN" -> sourceArn = text(in);
                case "attributes" -> attributes(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
    }

    boolean isMessage() {
        return messageId != null || body != null;
    }

    S3Message message(JsonReader in) {
        return new S3Message(
                required(messageId, "messageId", in),
                body == null ? "" : body,
                group,
                sourceArn == null ? "" : sourceArn);
    }

    /** What a notification of SNS has in it; null for other records. */
    @Nullable
    String topicMessage() {
        return topicMessage;
    }

    S3ObjectEvent event(JsonReader in) {
        return new S3ObjectEvent(
                required(eventName, "eventName", in),
                eventTime,
                region,
                required(bucket, "s3.bucket.name", in),
                required(key, "s3.object.key", in),
                size,
                eTag,
                versionId,
                sequencer);
    }

    private void sns(JsonReader in) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals("Message")) {
                topicMessage = in.nextString();
            } else {
                in.skipValue();
            }
        }
        in.endObject();
        required(topicMessage, "Sns.Message", in);
    }

    private void attributes(JsonReader in) throws IOException {
        if (Json.skipNull(in)) {
            return;
        }
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals("MessageGroupId")) {
                group = text(in);
            } else {
                in.skipValue();
            }
        }
        in.endObject();
    }

    private void s3(JsonReader in) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "bucket" -> bucket(in);
                case "object" -> object(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
    }

    private void bucket(JsonReader in) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals("name")) {
                bucket = text(in);
            } else {
                in.skipValue();
            }
        }
        in.endObject();
    }

    private void object(JsonReader in) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "key" -> key = decoded(in);
                case "size" -> size = OptionalLong.of(in.nextLong());
                case "eTag" -> eTag = text(in);
                case "versionId" -> versionId = text(in);
                case "sequencer" -> sequencer = text(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
    }

    private static void requireKnown(JsonReader in) throws IOException {
        String source = in.nextString();
        if (!source.equals("aws:s3") && !source.equals("aws:sns") && !source.equals("aws:sqs")) {
            throw new InvalidJsonException(
                    in.getPreviousPath(), "none of aws:s3, aws:sns and aws:sqs, so not a notification of S3");
        }
    }

    /** S3 encodes keys as a form does: a space is a plus sign. */
    private static @Nullable String decoded(JsonReader in) throws IOException {
        String key = text(in);
        if (key == null || (key.indexOf('%') < 0 && key.indexOf('+') < 0)) {
            return key;
        }
        try {
            return URLDecoder.decode(key, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidJsonException(in.getPreviousPath(), "not URL-encoded, as S3's keys are", e);
        }
    }

    /** Most events are named without {@code s3:}; those of restores, lifecycle and tiering come with it. */
    private static @Nullable String withoutPrefix(@Nullable String name) {
        return name != null && name.startsWith("s3:") ? name.substring(3) : name;
    }

    /** Text; null where there is none, which some senders write as an empty string. */
    static @Nullable String text(JsonReader in) throws IOException {
        String text = Json.nullableString(in);
        return text == null || text.isEmpty() ? null : text;
    }

    private static String required(@Nullable String value, String name, JsonReader in) {
        if (value == null) {
            throw new InvalidJsonException(in.getPreviousPath(), name + " is missing");
        }
        return value;
    }
}
