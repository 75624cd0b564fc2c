package io.handrail.cookbook.images;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.handrail.cookbook.Kitchen;
import io.handrail.testing.LambdaRuntime;
import java.util.Base64;
import java.util.Map;

/** Asks a function URL as CloudFront does. */
final class Browser {

    private final LambdaRuntime function;

    Browser(LambdaRuntime function) {
        this.function = function;
    }

    JsonObject get(String path, String query, Map<String, String> headers) {
        JsonObject http = new JsonObject();
        http.addProperty("method", "GET");
        JsonObject context = new JsonObject();
        context.add("http", http);
        JsonObject sent = new JsonObject();
        headers.forEach(sent::addProperty);
        JsonObject event = new JsonObject();
        event.addProperty("version", "2.0");
        event.addProperty("rawPath", path);
        event.addProperty("rawQueryString", query);
        event.add("headers", sent);
        event.add("requestContext", context);
        String answer = Kitchen.succeeded(function.invoke(event.toString())).payload();
        return JsonParser.parseString(answer).getAsJsonObject();
    }

    static int status(JsonObject answer) {
        return answer.get("statusCode").getAsInt();
    }

    static String header(JsonObject answer, String name) {
        return answer.getAsJsonObject("headers").get(name).getAsString();
    }

    static byte[] body(JsonObject answer) {
        return Base64.getDecoder().decode(answer.get("body").getAsString());
    }
}
