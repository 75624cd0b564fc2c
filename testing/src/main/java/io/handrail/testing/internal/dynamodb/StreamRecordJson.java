package io.handrail.testing.internal.dynamodb;

import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record of a stream as Lambda writes it into its event.
 *
 * @param keys DynamoDB's JSON, as {@code newImage} and {@code oldImage} are
 */
public record StreamRecordJson(
        String eventId,
        String eventName,
        String region,
        String streamArn,
        @Nullable String principalId,
        Instant time,
        String keys,
        @Nullable String newImage,
        @Nullable String oldImage,
        String sequenceNumber,
        long sizeBytes,
        String viewType) {

    /** The event with these records. */
    public static String event(List<StreamRecordJson> records) {
        return Json.toJson(records, (out, all) -> {
            out.beginObject().name("Records").beginArray();
            for (StreamRecordJson each : Objects.requireNonNull(all)) {
                each.write(out);
            }
            out.endArray().endObject();
        });
    }

    private void write(JsonWriter out) throws IOException {
        out.beginObject();
        out.name("eventID").value(eventId);
        out.name("eventName").value(eventName);
        out.name("eventVersion").value("1.1");
        out.name("eventSource").value("aws:dynamodb");
        out.name("awsRegion").value(region);
        out.name("dynamodb").beginObject();
        out.name("ApproximateCreationDateTime").value(time.getEpochSecond());
        out.name("Keys").jsonValue(keys);
        if (newImage != null) {
            out.name("NewImage").jsonValue(newImage);
        }
        if (oldImage != null) {
            out.name("OldImage").jsonValue(oldImage);
        }
        out.name("SequenceNumber").value(sequenceNumber);
        out.name("SizeBytes").value(sizeBytes);
        out.name("StreamViewType").value(viewType);
        out.endObject();
        if (principalId != null) {
            out.name("userIdentity").beginObject();
            out.name("type").value("Service");
            out.name("principalId").value(principalId).endObject();
        }
        out.name("eventSourceARN").value(streamArn);
        out.endObject();
    }
}
