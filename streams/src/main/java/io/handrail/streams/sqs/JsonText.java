package io.handrail.streams.sqs;

import com.google.gson.stream.JsonReader;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Text in JSON that a service wrote. */
final class JsonText {

    private JsonText() {}

    /** Whether an object follows, which is then begun; what else may stand in its place is null, and skipped. */
    static boolean beginObject(JsonReader in) throws IOException {
        if (Json.skipNull(in)) {
            return false;
        }
        in.beginObject();
        return true;
    }

    /** @throws InvalidJsonException if the value is null */
    static <V> V required(@Nullable V value, String path, String problem) {
        if (value == null) {
            throw new InvalidJsonException(path, problem);
        }
        return value;
    }
}
