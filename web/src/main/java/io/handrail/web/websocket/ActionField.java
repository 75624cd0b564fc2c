package io.handrail.web.websocket;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import java.io.IOException;

/** The action that a message names. */
final class ActionField {

    private ActionField() {}

    /** Empty where the text is no JSON object or has no such string; it may still be for the default route. */
    static String of(String text, String field) {
        try {
            String action = Json.parse(text, in -> read(in, field));
            return action == null ? "" : action;
        } catch (InvalidJsonException e) {
            return "";
        }
    }

    private static String read(JsonReader in, String field) throws IOException {
        String action = "";
        if (in.peek() != JsonToken.BEGIN_OBJECT) {
            in.skipValue();
            return action;
        }
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals(field) && in.peek() == JsonToken.STRING) {
                action = in.nextString();
            } else {
                in.skipValue();
            }
        }
        in.endObject();
        return action;
    }
}
