package io.handrail.cookbook.clickstream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** What Firehose makes of the function's answers: the lines of each partition, one after the other. */
final class Delivery {

    final Map<String, StringBuilder> files = new TreeMap<>();
    int delivered;
    int dropped;
    int failed;

    void take(String answer) {
        JsonArray records = JsonParser.parseString(answer).getAsJsonObject().getAsJsonArray("records");
        for (JsonElement element : records) {
            JsonObject record = element.getAsJsonObject();
            switch (record.get("result").getAsString()) {
                case "Ok" -> {
                    delivered++;
                    files.computeIfAbsent(prefix(record), prefix -> new StringBuilder())
                            .append(new String(
                                    Base64.getDecoder()
                                            .decode(record.get("data").getAsString()),
                                    StandardCharsets.UTF_8));
                }
                case "Dropped" -> dropped++;
                default -> failed++;
            }
        }
    }

    private static String prefix(JsonObject record) {
        JsonObject keys = record.getAsJsonObject("metadata").getAsJsonObject("partitionKeys");
        return "country=" + keys.get("country").getAsString() + "/hour="
                + keys.get("year").getAsString() + "-"
                + keys.get("month").getAsString() + "-" + keys.get("day").getAsString() + "-"
                + keys.get("hour").getAsString();
    }
}
