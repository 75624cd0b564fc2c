package io.handrail.testing.internal.dynamodb;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The {@code batchItemFailures} of a function's answer. */
public final class ReportedFailures {

    private ReportedFailures() {}

    /** The identifiers that are reported; empty where the answer is none that Lambda takes, which fails the batch. */
    public static Optional<List<String>> of(String answer) {
        try {
            JsonElement json = JsonParser.parseString(answer);
            if (!json.isJsonObject()) {
                // No answer is success.
                return json.isJsonNull() ? Optional.of(List.of()) : Optional.empty();
            }
            return of(json.getAsJsonObject());
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<String>> of(JsonObject answer) {
        JsonElement failures = answer.get("batchItemFailures");
        if (failures == null || failures.isJsonNull()) {
            return answer.size() == (failures == null ? 0 : 1) ? Optional.of(List.of()) : Optional.empty();
        }
        JsonArray all = failures.getAsJsonArray();
        List<String> identifiers = new ArrayList<>();
        for (JsonElement each : all) {
            JsonElement identifier = each.getAsJsonObject().get("itemIdentifier");
            if (identifier == null
                    || identifier.isJsonNull()
                    || identifier.getAsString().isEmpty()) {
                return Optional.empty();
            }
            identifiers.add(identifier.getAsString());
        }
        return Optional.of(identifiers);
    }
}
