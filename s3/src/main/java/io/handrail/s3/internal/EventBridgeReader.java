package io.handrail.s3.internal;

import com.google.gson.stream.JsonReader;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.s3.S3ObjectEvent;
import java.io.IOException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads an event that S3 sent to EventBridge, field by field; an instance reads one and is thrown away. Its keys are not
 * encoded.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html">AWS: EventBridge event message
 *     structure</a>
 */
final class EventBridgeReader {

    private @Nullable String source;
    private @Nullable String type;
    private @Nullable String region;
    private @Nullable String time;
    private @Nullable String reason;
    private @Nullable String deletion;
    private @Nullable String bucket;
    private @Nullable String key;
    private OptionalLong size = OptionalLong.empty();
    private @Nullable String eTag;
    private @Nullable String versionId;
    private @Nullable String sequencer;

    void field(String name, JsonReader in) throws IOException {
        switch (name) {
            case "source" -> source = S3RecordReader.text(in);
            case "detail-type" -> type = S3RecordReader.text(in);
            case "region" -> region = S3RecordReader.text(in);
            case "time" -> time = S3RecordReader.text(in);
            default -> detail(in);
        }
    }

    private void detail(JsonReader in) throws IOException {
        if (Json.skipNull(in)) {
            return;
        }
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "bucket" -> bucket(in);
                case "object" -> object(in);
                case "reason" -> reason = S3RecordReader.text(in);
                case "deletion-type" -> deletion = S3RecordReader.text(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
    }

    private void bucket(JsonReader in) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals("name")) {
                bucket = S3RecordReader.text(in);
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
                case "key" -> key = S3RecordReader.text(in);
                case "size" -> size = OptionalLong.of(in.nextLong());
                case "etag" -> eTag = S3RecordReader.text(in);
                case "version-id" -> versionId = S3RecordReader.text(in);
                case "sequencer" -> sequencer = S3RecordReader.text(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
    }

    S3ObjectEvent event() {
        if (!"aws.s3".equals(source)) {
            throw new InvalidJsonException("$.source", "not aws.s3, so not an event of S3");
        }
        return new S3ObjectEvent(
                EventNames.of(required(type, "$.detail-type"), reason, deletion),
                time,
                region,
                required(bucket, "$.detail.bucket.name"),
                required(key, "$.detail.object.key"),
                size,
                eTag,
                versionId,
                sequencer);
    }

    private static String required(@Nullable String value, String path) {
        if (value == null) {
            throw new InvalidJsonException(path, "missing, so the event is none of S3 about an object");
        }
        return value;
    }
}
