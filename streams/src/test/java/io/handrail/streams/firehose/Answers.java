package io.handrail.streams.firehose;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.handrail.testing.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** An answer as Firehose reads it. */
record Answers(String json, List<JsonObject> records) {

    static Answers of(String json) {
        List<JsonObject> records = new ArrayList<>();
        for (JsonElement record : JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("records")) {
            records.add(record.getAsJsonObject());
        }
        return new Answers(json, records);
    }

    /** From JSON to JSON. */
    static Answers of(FirehoseTransformHandler<?, ?> handler, String event) throws IOException {
        return of(handler, event, TestContext.create());
    }

    static Answers of(FirehoseTransformHandler<?, ?> handler, String event, Context context) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), out, context);
        return of(out.toString(UTF_8));
    }

    int bytes() {
        return json.getBytes(UTF_8).length;
    }

    List<String> ids() {
        return strings("recordId");
    }

    List<String> results() {
        return strings("result");
    }

    private List<String> strings(String name) {
        return records.stream().map(record -> record.get(name).getAsString()).toList();
    }

    byte[] data(int index) {
        JsonObject record = records.get(index);
        JsonElement data = record.has("data") ? record.get("data") : record.get("kafkaRecordValue");
        return Base64.getDecoder().decode(data.getAsString());
    }

    String text(int index) {
        return new String(data(index), UTF_8);
    }

    static List<String> idsOf(String event) {
        return of(event).ids();
    }
}
