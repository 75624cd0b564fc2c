package io.handrail.streams.firehose.internal;

import com.google.gson.stream.JsonReader;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.streams.firehose.FirehoseEvent;
import io.handrail.streams.firehose.KinesisRecordMetadata;
import io.handrail.streams.firehose.MskRecordMetadata;
import java.io.IOException;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads one of the records; an instance reads one and is thrown away. */
final class FirehoseEntryReader {

    private @Nullable String recordId;
    private @Nullable String data;
    private @Nullable Instant arrival;
    private @Nullable KinesisRecordMetadata kinesis;
    private @Nullable MskRecordMetadata msk;
    private boolean kafka;

    FirehoseEvent.Entry read(JsonReader in) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "recordId" -> recordId = Json.nullableString(in);
                case "data" -> data = Json.nullableString(in);
                case "kafkaRecordValue" -> {
                    data = Json.nullableString(in);
                    kafka = true;
                }
                case "approximateArrivalTimestamp" -> arrival = Values.instant(in);
                case "kinesisRecordMetadata" -> kinesis = Json.skipNull(in) ? null : kinesis(in);
                case "mskRecordMetadata" -> msk = Json.skipNull(in) ? null : msk(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
        if (recordId == null) {
            throw new InvalidJsonException(in.getPreviousPath(), "recordId is missing");
        }
        if (kafka && msk == null) {
            msk = new MskRecordMetadata(null, null, null);
        }
        return new FirehoseEvent.Entry(recordId, data == null ? "" : data, arrival, kinesis, msk);
    }

    private static KinesisRecordMetadata kinesis(JsonReader in) throws IOException {
        @Nullable String shardId = null;
        @Nullable String partitionKey = null;
        @Nullable Instant arrival = null;
        @Nullable String sequenceNumber = null;
        OptionalLong subsequenceNumber = OptionalLong.empty();
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "shardId" -> shardId = Json.nullableString(in);
                case "partitionKey" -> partitionKey = Json.nullableString(in);
                case "approximateArrivalTimestamp" -> arrival = Values.instant(in);
                case "sequenceNumber" -> sequenceNumber = Json.nullableString(in);
                case "subsequenceNumber" -> subsequenceNumber = Values.number(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
        return new KinesisRecordMetadata(shardId, partitionKey, arrival, sequenceNumber, subsequenceNumber);
    }

    private static MskRecordMetadata msk(JsonReader in) throws IOException {
        @Nullable String offset = null;
        @Nullable String partitionId = null;
        @Nullable Instant arrival = null;
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "offset" -> offset = Json.nullableString(in);
                case "partitionId" -> partitionId = Json.nullableString(in);
                case "approximateArrivalTimestamp" -> arrival = Values.instant(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
        return new MskRecordMetadata(offset, partitionId, arrival);
    }
}
