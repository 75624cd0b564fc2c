package io.handrail.core.json.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Bytes as base64 text, as AWS's services and Jackson have them. */
final class Base64Binding implements Binding {

    @Override
    public byte @Nullable [] read(JsonReader in) throws IOException {
        JsonToken token = in.peek();
        if (token == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        if (token != JsonToken.STRING) {
            throw Mismatch.found(in, "base64 text", token);
        }
        String text = in.nextString();
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw Mismatch.contentRead(in, "base64 text", token);
        }
    }

    @Override
    public void write(JsonWriter out, Object value, int depth) throws IOException {
        out.value(Base64.getEncoder().encodeToString((byte[]) value));
    }
}
