package io.handrail.streams.dynamodb.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.streams.dynamodb.DynamoDbStreamRecord;
import io.handrail.streams.dynamodb.DynamoDbValue;
import io.handrail.streams.dynamodb.UserIdentity;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one entry of {@code Records}; an instance reads one and is thrown away. */
final class DynamoDbRecordReader {

    private final ItemReader items = new ItemReader();
    private @Nullable String eventId;
    private @Nullable String eventName;
    private @Nullable String region;
    private @Nullable String sourceArn;
    private @Nullable UserIdentity identity;
    private @Nullable Map<String, DynamoDbValue> keys;
    private @Nullable Map<String, DynamoDbValue> newImage;
    private @Nullable Map<String, DynamoDbValue> oldImage;
    private @Nullable Instant time;
    private @Nullable String sequenceNumber;
    private long sizeBytes;
    private @Nullable String viewType;

    DynamoDbStreamRecord read(JsonReader in) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "eventID" -> eventId = text(in);
                case "eventName" -> eventName = text(in);
                case "eventSource" -> requireDynamoDb(in);
                case "awsRegion" -> region = text(in);
                case "eventSourceARN" -> sourceArn = text(in);
                case "userIdentity" -> identity(in);
                case "dynamodb" -> change(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
        if (sequenceNumber == null || sequenceNumber.isEmpty()) {
            // Lambda knows the record by nothing else, so it could not be reported.
            throw new InvalidJsonException(in.getPreviousPath(), "dynamodb.SequenceNumber is missing");
        }
        return new DynamoDbStreamRecord(
                eventId,
                eventName,
                region,
                sourceArn,
                identity,
                keys == null ? Map.of() : keys,
                newImage,
                oldImage,
                time,
                sequenceNumber,
                sizeBytes,
                viewType,
                items.problem());
    }

    private void requireDynamoDb(JsonReader in) throws IOException {
        String source = text(in);
        if (source != null && !source.equals("aws:dynamodb")) {
            throw new InvalidJsonException(
                    in.getPreviousPath(), "not aws:dynamodb, so not an event of a DynamoDB stream");
        }
    }

    private void identity(JsonReader in) throws IOException {
        if (Json.skipNull(in)) {
            return;
        }
        if (!items.is(in, JsonToken.BEGIN_OBJECT, "an object")) {
            return;
        }
        String type = null;
        String principalId = null;
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "type" -> type = text(in);
                case "principalId" -> principalId = text(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
        identity = new UserIdentity(type, principalId);
    }

    private void change(JsonReader in) throws IOException {
        if (!items.is(in, JsonToken.BEGIN_OBJECT, "an object")) {
            return;
        }
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "ApproximateCreationDateTime" -> time = time(in);
                case "Keys" -> keys = items.item(in);
                case "NewImage" -> newImage = items.item(in);
                case "OldImage" -> oldImage = items.item(in);
                case "SequenceNumber" -> sequenceNumber = text(in);
                case "SizeBytes" -> sizeBytes = size(in);
                case "StreamViewType" -> viewType = text(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
    }

    private @Nullable Instant time(JsonReader in) throws IOException {
        String text = text(in);
        try {
            return text == null ? null : EpochTime.parse(text);
        } catch (IllegalArgumentException e) {
            items.note(in.getPreviousPath(), "expected seconds since 1970");
            return null;
        }
    }

    private long size(JsonReader in) throws IOException {
        String text = text(in);
        try {
            return text == null ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            items.note(in.getPreviousPath(), "expected a whole number");
            return 0;
        }
    }

    /** Text, or a number as text; null where there is none. */
    private @Nullable String text(JsonReader in) throws IOException {
        if (Json.skipNull(in)) {
            return null;
        }
        return in.peek() == JsonToken.NUMBER || items.is(in, JsonToken.STRING, "a string") ? in.nextString() : null;
    }
}
