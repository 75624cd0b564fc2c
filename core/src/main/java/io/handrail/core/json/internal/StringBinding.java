package io.handrail.core.json.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Strings. Numbers and booleans are read as the text they are, as in Gson: services send both forms. */
final class StringBinding extends Scalar {

    @Override
    public @Nullable Object read(JsonReader in) throws IOException {
        JsonToken token = in.peek();
        if (token == JsonToken.STRING || token == JsonToken.NUMBER) {
            return in.nextString();
        }
        return token == JsonToken.BOOLEAN ? Boolean.toString(in.nextBoolean()) : nullOrMismatch(in, token);
    }

    @Override
    String what() {
        return "a string";
    }

    @Override
    Object fromText(String text) {
        return text;
    }
}
