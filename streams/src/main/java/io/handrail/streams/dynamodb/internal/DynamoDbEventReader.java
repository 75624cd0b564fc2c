package io.handrail.streams.dynamodb.internal;

import com.google.gson.stream.JsonReader;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.core.json.JsonDecoder;
import io.handrail.streams.dynamodb.DynamoDbEvent;
import io.handrail.streams.dynamodb.DynamoDbStreamRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the event of a DynamoDB stream. */
public final class DynamoDbEventReader implements JsonDecoder<DynamoDbEvent> {

    @Override
    public DynamoDbEvent read(JsonReader in) throws IOException {
        List<DynamoDbStreamRecord> records = null;
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals("Records")) {
                records = records(in);
            } else {
                in.skipValue();
            }
        }
        in.endObject();
        if (records == null) {
            throw new InvalidJsonException("$", "no Records, so not an event of a DynamoDB stream");
        }
        return new DynamoDbEvent(records);
    }

    /** Reads the array of records; null is an empty one. */
    public static List<DynamoDbStreamRecord> records(JsonReader in) throws IOException {
        List<DynamoDbStreamRecord> records = new ArrayList<>();
        if (Json.skipNull(in)) {
            return records;
        }
        in.beginArray();
        rest(records, in);
        return records;
    }

    /** Reads on in an array of {@code Records} of which the first was taken out as text. */
    public static DynamoDbEvent event(String first, JsonReader in) throws IOException {
        List<DynamoDbStreamRecord> records = new ArrayList<>();
        records.addAll(DynamoDbEvent.parse("{\"Records\":[" + first + "]}").records());
        rest(records, in);
        return new DynamoDbEvent(records);
    }

    private static void rest(List<DynamoDbStreamRecord> records, JsonReader in) throws IOException {
        while (in.hasNext()) {
            records.add(new DynamoDbRecordReader().read(in));
        }
        in.endArray();
    }
}
