package io.handrail.edge.js;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.reflect.TypeToken;
import io.handrail.edge.EdgeEvent;
import io.handrail.edge.EdgeHandler;
import io.handrail.edge.EdgeResult;
import io.handrail.edge.event.EdgeEvents;
import io.handrail.edge.validate.EdgeValidator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The same function on the JVM and as what it was compiled to. */
record Platforms(List<EdgeHandler<?, ?>> jvm, Path bundle) {

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
            outcome.add("result", GSON.toJsonTree(EdgeEvents.resultToTree(answer(EdgeEvents.fromTree(tree)), tree)));
        } catch (RuntimeException e) {
            outcome.addProperty("error", e.getClass().getName());
            outcome.addProperty("message", e.getMessage());
        }
        return withoutMessage(outcome);
    }

    /** With the check that is made at the edge; {@code EdgeHandlers} makes the full one. */
    private EdgeResult answer(EdgeEvent event) {
        for (EdgeHandler<?, ?> handler : jvm) {
            if (handler.eventType() == event.config().eventType()) {
                return answer(handler, event);
            }
        }
        throw new IllegalStateException();
    }

    @SuppressWarnings("unchecked")
    private static <E extends EdgeEvent, R extends EdgeResult> R answer(EdgeHandler<E, R> handler, EdgeEvent event) {
        return EdgeValidator.guarded(event, handler.handle((E) event));
    }

    /** Messages of the JDK's own exceptions are not ours. */
    private static JsonElement withoutMessage(JsonElement outcome) {
        JsonElement error = outcome.getAsJsonObject().get("error");
        if (error != null && !error.getAsString().startsWith("io.handrail.")) {
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
