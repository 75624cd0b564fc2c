package io.handrail.streams.kinesis.internal;

import com.google.gson.stream.JsonReader;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.core.json.JsonDecoder;
import io.handrail.streams.kinesis.KinesisEvent;
import io.handrail.streams.kinesis.KinesisEventRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the event that Lambda's poller makes of the records of a shard. */
public final class KinesisEventReader implements JsonDecoder<KinesisEvent> {

    @Override
    public KinesisEvent read(JsonReader in) throws IOException {
        List<KinesisEventRecord> records = null;
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals("Records")) {
                records = records(in);
            } else {
                in.skipValue();
            }
        }
        in.endObject();
        return new KinesisEvent(required(records));
    }

    /** Reads the value of {@code Records}, for events that have more than that. Null is no record. */
    public static List<KinesisEventRecord> records(JsonReader in) throws IOException {
        List<KinesisEventRecord> records = new ArrayList<>();
        if (Json.skipNull(in)) {
            return records;
        }
        in.beginArray();
        rest(records, in);
        return records;
    }

    /** Reads on in an array of {@code Records} of which the first was taken out as text. */
    public static KinesisEvent event(String first, JsonReader in) throws IOException {
        List<KinesisEventRecord> records = new ArrayList<>();
        KinesisEvent begun = Json.parse("{\"Records\":[" + first + "]}", new KinesisEventReader());
        records.addAll(Objects.requireNonNull(begun).records());
        rest(records, in);
        return new KinesisEvent(records);
    }

    private static void rest(List<KinesisEventRecord> records, JsonReader in) throws IOException {
        while (in.hasNext()) {
            records.add(new KinesisEventRecordReader().read(in));
        }
        in.endArray();
    }

    /**
     * What {@link #records} returned.
     *
     * @throws InvalidJsonException if it was never called
     */
    public static List<KinesisEventRecord> required(@Nullable List<KinesisEventRecord> records) {
        if (records == null) {
            throw new InvalidJsonException("$", "no Records, so not an event of Kinesis");
        }
        return records;
    }
}
