package io.handrail.streams.firehose.internal;

import com.google.gson.stream.JsonReader;
import io.handrail.core.json.Json;
import io.handrail.core.time.UtcTime;
import java.io.IOException;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Values as Firehose and AWS's own sample events write them: times as numbers, digits or ISO text, some left empty. */
final class Values {

    private Values() {}

    static OptionalLong number(JsonReader in) throws IOException {
        String text = Json.nullableString(in);
        if (text == null || text.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** A time that nobody can read is none; the record is worth more than its time. */
    static @Nullable Instant instant(JsonReader in) throws IOException {
        String text = Json.nullableString(in);
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return text.indexOf(':') < 0 ? Instant.ofEpochMilli(Long.parseLong(text)) : UtcTime.parse(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
