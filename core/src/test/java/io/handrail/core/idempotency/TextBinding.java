package io.handrail.core.idempotency;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.JsonBinding;
import java.io.IOException;

/** Strings and null, and nothing else. */
final class TextBinding implements JsonBinding<String> {

    @Override
    public String read(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        if (in.peek() != JsonToken.STRING) {
            throw new InvalidJsonException(in.getPath(), "expected a string");
        }
        return in.nextString();
    }

    @Override
    public void write(JsonWriter out, String value) throws IOException {
        out.value(value);
    }
}
