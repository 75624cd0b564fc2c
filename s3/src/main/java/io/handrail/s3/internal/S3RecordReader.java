package io.handrail.s3.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.s3.S3ObjectEvent;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads one entry of {@code Records}; an instance reads one and is thrown away. */
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

    S3ObjectEvent read(JsonReader in) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "eventSource" -> requireS3(in);
                case "eventName" -> eventName = withoutPrefix(text(in));
                case "eventTime" -> eventTime = text(in);
                case "awsRegion" -> region = text(in);
                case "s3" -> s3(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
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

    private static void requireS3(JsonReader in) throws IOException {
        if (!"aws:s3".equals(in.nextString())) {
            throw new InvalidJsonException(in.getPreviousPath(), "not aws:s3, so not a notification of S3");
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
    private static @Nullable String text(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        String text = in.nextString();
        return text.isEmpty() ? null : text;
    }

    private static String required(@Nullable String value, String name, JsonReader in) {
        if (value == null) {
            throw new InvalidJsonException(in.getPreviousPath(), name + " is missing");
        }
        return value;
    }
}
