package io.handrail.streams.kinesis.internal;

import com.google.gson.stream.JsonReader;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.streams.kinesis.KinesisEventRecord;
import java.io.IOException;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads one entry of {@code Records}; an instance reads one and is thrown away. */
final class KinesisEventRecordReader {

    private @Nullable String eventId;
    private @Nullable String eventSourceArn;
    private @Nullable String sequenceNumber;
    private @Nullable String partitionKey;
    private @Nullable Instant arrival;
    private @Nullable String data;

    KinesisEventRecord read(JsonReader in) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "eventID" -> eventId = Json.nullableString(in);
                case "eventSource" -> requireKinesis(in);
                case "eventSourceARN" -> eventSourceArn = Json.nullableString(in);
                case "kinesis" -> kinesis(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
        if (sequenceNumber == null || sequenceNumber.isEmpty()) {
            throw new InvalidJsonException(
                    in.getPreviousPath(), "kinesis.sequenceNumber is missing, so it cannot be reported to Lambda");
        }
        String key = partitionKey == null ? "" : partitionKey;
        return new KinesisEventRecord(
                eventId, eventSourceArn, sequenceNumber, OptionalLong.empty(), key, null, arrival, data);
    }

    private void kinesis(JsonReader in) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "sequenceNumber" -> sequenceNumber = Json.nullableString(in);
                case "partitionKey" -> partitionKey = Json.nullableString(in);
                case "approximateArrivalTimestamp" -> arrival = seconds(in);
                case "data" -> data = Json.nullableString(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
    }

    private static void requireKinesis(JsonReader in) throws IOException {
        if (!"aws:kinesis".equals(in.nextString())) {
            throw new InvalidJsonException(in.getPreviousPath(), "not aws:kinesis, so not an event of Kinesis");
        }
    }

    /** Seconds since 1970 with a fraction. Kinesis keeps milliseconds, which a double holds for 280,000 years. */
    private static @Nullable Instant seconds(JsonReader in) throws IOException {
        if (Json.skipNull(in)) {
            return null;
        }
        return Instant.ofEpochMilli(Math.round(in.nextDouble() * 1_000));
    }
}
