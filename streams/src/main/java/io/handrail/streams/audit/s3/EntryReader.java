package io.handrail.streams.audit.s3;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.JsonDecoder;
import io.handrail.streams.audit.AuditEntry;
import io.handrail.streams.audit.AuditItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what {@link AuditEntry#toJson()} writes; an instance reads one and is thrown away. */
final class EntryReader implements JsonDecoder<AuditEntry> {

    private final Map<String, String> texts = new HashMap<>();
    private final List<String> changed = new ArrayList<>();
    private long position;
    private long at;

    @Override
    public AuditEntry read(JsonReader in) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            switch (name) {
                case "position" -> position = in.nextLong();
                case "at" -> at = in.nextLong();
                case "changed" -> changed(in);
                default -> text(in, name);
            }
        }
        in.endObject();
        return new AuditEntry(
                new AuditItem(required("table"), required("key")),
                position,
                required("sequence"),
                required("newestSequence"),
                required("event"),
                required("kind"),
                required("actor"),
                at,
                changed,
                texts.get("before"),
                texts.get("after"),
                required("previousHash"),
                required("hash"));
    }

    private void changed(JsonReader in) throws IOException {
        in.beginArray();
        while (in.hasNext()) {
            changed.add(in.nextString());
        }
        in.endArray();
    }

    private void text(JsonReader in, String name) throws IOException {
        if (in.peek() == JsonToken.STRING) {
            texts.put(name, in.nextString());
        } else {
            in.skipValue();
        }
    }

    private String required(String name) {
        @Nullable String text = texts.get(name);
        if (text == null) {
            throw new InvalidJsonException("$." + name, "missing or no text");
        }
        return text;
    }
}
