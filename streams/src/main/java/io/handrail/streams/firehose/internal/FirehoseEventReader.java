package io.handrail.streams.firehose.internal;

import com.google.gson.stream.JsonReader;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.core.json.JsonDecoder;
import io.handrail.streams.firehose.FirehoseEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the event of a transformation; data stays in base64, so that a record that is malformed fails alone. */
public final class FirehoseEventReader implements JsonDecoder<FirehoseEvent> {

    @Override
    public FirehoseEvent read(JsonReader in) throws IOException {
        @Nullable String invocationId = null;
        @Nullable String deliveryStreamArn = null;
        @Nullable String sourceKinesisStreamArn = null;
        @Nullable String sourceMskArn = null;
        @Nullable String region = null;
        @Nullable List<FirehoseEvent.Entry> records = null;
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "invocationId" -> invocationId = Json.nullableString(in);
                case "deliveryStreamArn" -> deliveryStreamArn = Json.nullableString(in);
                case "sourceKinesisStreamArn" -> sourceKinesisStreamArn = Json.nullableString(in);
                case "sourceMSKArn" -> sourceMskArn = Json.nullableString(in);
                case "region" -> region = Json.nullableString(in);
                case "records" -> records = records(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
        if (records == null) {
            throw new InvalidJsonException("$", "no records, so not an event of a Firehose transformation");
        }
        return new FirehoseEvent(
                invocationId, deliveryStreamArn, sourceKinesisStreamArn, sourceMskArn, region, records);
    }

    private static List<FirehoseEvent.Entry> records(JsonReader in) throws IOException {
        List<FirehoseEvent.Entry> records = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            records.add(new FirehoseEntryReader().read(in));
        }
        in.endArray();
        return records;
    }
}
