package io.handrail.streams.internal;

import com.google.gson.stream.JsonReader;
import io.handrail.core.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Text as it is; other values as their JSON. */
final class TextPayload implements Payload<String> {

    @Override
    public String of(byte[] bytes) {
        return Utf8.text(bytes, "$");
    }

    @Override
    public String of(String text) {
        return text;
    }

    @Override
    public String read(JsonReader in) throws IOException {
        return Json.text(in);
    }

    @Override
    public byte[] bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
