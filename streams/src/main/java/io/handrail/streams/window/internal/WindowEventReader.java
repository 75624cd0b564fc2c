package io.handrail.streams.window.internal;

import com.google.gson.stream.JsonReader;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.core.json.JsonDecoder;
import io.handrail.core.time.UtcTime;
import io.handrail.streams.window.Window;
import io.handrail.streams.window.WindowEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the event of a stream whose mapping has a tumbling window. */
public final class WindowEventReader<X> implements JsonDecoder<WindowEvent<X>> {

    private final JsonDecoder<List<X>> records;

    /** @param records reads the value of {@code Records} */
    public WindowEventReader(JsonDecoder<List<X>> records) {
        this.records = records;
    }

    @Override
    public WindowEvent<X> read(JsonReader in) throws IOException {
        List<X> delivered = null;
        Instant[] times = null;
        String state = null;
        String shardId = null;
        String arn = null;
        boolean finalInvoke = false;
        boolean early = false;
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (Json.skipNull(in)) {
                continue;
            }
            switch (name) {
                case "Records" -> delivered = records.read(in);
                case "window" -> times = times(in);
                case "state" -> state = Json.text(in);
                case "shardId" -> shardId = in.nextString();
                case "eventSourceARN" -> arn = in.nextString();
                case "isFinalInvokeForWindow" -> finalInvoke = in.nextBoolean();
                case "isWindowTerminatedEarly" -> early = in.nextBoolean();
                default -> in.skipValue();
            }
        }
        in.endObject();
        if (times == null) {
            throw new InvalidJsonException(
                    "$",
                    "no window, so not an event of a stream whose event source mapping has TumblingWindowInSeconds");
        }
        Window window = new Window(times[0], times[1], shardId, arn, early);
        return new WindowEvent<>(delivered == null ? List.of() : delivered, window, state, finalInvoke);
    }

    /** Start and end. */
    private static Instant[] times(JsonReader in) throws IOException {
        Instant start = null;
        Instant end = null;
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "start" -> start = time(in);
                case "end" -> end = time(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
        return new Instant[] {required(start, in), required(end, in)};
    }

    private static Instant time(JsonReader in) throws IOException {
        Instant time = UtcTime.parse(in.nextString());
        if (time == null) {
            throw new InvalidJsonException(in.getPreviousPath(), "not a time");
        }
        return time;
    }

    private static Instant required(@Nullable Instant time, JsonReader in) {
        if (time == null) {
            throw new InvalidJsonException(in.getPreviousPath(), "without a start or an end");
        }
        return time;
    }
}
