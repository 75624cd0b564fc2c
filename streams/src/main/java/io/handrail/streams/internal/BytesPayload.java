package io.handrail.streams.internal;

import com.google.gson.stream.JsonReader;
import io.handrail.core.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Bytes as they are; other values as their JSON. */
final class BytesPayload implements Payload<byte[]> {

    @Override
    public byte[] of(byte[] bytes) {
        return bytes;
    }

    @Override
    public byte[] of(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] read(JsonReader in) throws IOException {
        return of(Json.text(in));
    }

    @Override
    public byte[] bytes(byte[] value) {
        return value;
    }
}
