package io.handrail.streams.kafka.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.streams.internal.Base64Text;
import io.handrail.streams.kafka.KafkaHeader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads headers: objects of a name and its bytes as numbers, which Lambda writes signed and some tools unsigned. */
final class HeadersReader {

    private static final int MAX_UNSIGNED = 255;

    private HeadersReader() {}

    static List<KafkaHeader> read(JsonReader in) throws IOException {
        List<KafkaHeader> headers = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            in.beginObject();
            while (in.hasNext()) {
                headers.add(new KafkaHeader(in.nextName(), value(in)));
            }
            in.endObject();
        }
        in.endArray();
        return headers;
    }

    private static Optional<byte[]> value(JsonReader in) throws IOException {
        if (Json.skipNull(in)) {
            return Optional.empty();
        }
        if (in.peek() == JsonToken.STRING) {
            // As AWS's Java library writes an event that it has read.
            String base64 = in.nextString();
            return Optional.of(Base64Text.bytes(base64, in.getPreviousPath()));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        in.beginArray();
        while (in.hasNext()) {
            int number = in.nextInt();
            if (number < Byte.MIN_VALUE || number > MAX_UNSIGNED) {
                throw new InvalidJsonException(in.getPreviousPath(), "not a byte");
            }
            bytes.write(number);
        }
        in.endArray();
        return Optional.of(bytes.toByteArray());
    }
}
