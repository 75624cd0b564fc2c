package io.handrail.edge.js;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.reflect.TypeToken;
import io.handrail.edge.event.EdgeHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The same function on the JVM and as what it was compiled to. */
record Platforms(EdgeHandlers jvm, Path bundle) {

    private static final Gson GSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    /** Both outcomes of each event, as trees; the order of fields does not count. */
    record Outcome(String event, JsonElement onTheJvm, JsonElement inNode) {}

    List<Outcome> run(List<String> events) {
        List<String> inNode = NodeJs.invoke(bundle, events);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            outcomes.add(new Outcome(
                    events.get(i), onTheJvm(events.get(i)), withoutMessage(JsonParser.parseString(inNode.get(i)))));
        }
        return outcomes;
    }

    private JsonElement onTheJvm(String event) {
        Map<String, Object> tree = GSON.fromJson(event, new TypeToken<Map<String, Object>>() {}.getType());
        JsonObject outcome = new JsonObject();
        try {
            outcome.add("result", GSON.toJsonTree(jvm.handleTree(tree)));
        } catch (RuntimeException e) {
            outcome.addProperty("error", e.getClass().getName());
            outcome.addProperty("message", e.getMessage());
        }
        return withoutMessage(outcome);
    }

    /** Messages of the JDK's own exceptions are not ours, and those of the validator are shorter at the edge. */
    private static JsonElement withoutMessage(JsonElement outcome) {
        JsonElement error = outcome.getAsJsonObject().get("error");
        if (error != null && !error.getAsString().endsWith("InvalidEdgeEventException")) {
            outcome.getAsJsonObject().remove("message");
        }
        return outcome;
    }

    /** JSON of ASCII only, so that half a surrogate pair reaches the other side. */
    static String json(Object tree) {
        String json = GSON.toJson(tree);
        StringBuilder ascii = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c < 0x7F) {
                ascii.append(c);
            } else {
                ascii.append("\\u").append(Integer.toHexString(c | 0x10000).substring(1));
            }
        }
        return ascii.toString();
    }
}
