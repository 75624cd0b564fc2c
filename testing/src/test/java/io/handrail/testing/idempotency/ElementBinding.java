package io.handrail.testing.idempotency;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.JsonBinding;

/** Any JSON as Gson's tree. */
final class ElementBinding implements JsonBinding<JsonElement> {

    @Override
    public JsonElement read(JsonReader in) {
        return JsonParser.parseReader(in);
    }

    @Override
    public void write(JsonWriter out, JsonElement value) {
        new Gson().toJson(value, out);
    }
}
