package io.handrail.testing.internal.gateway;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Answers by a function, as an HTTP API does. */
public final class FunctionTarget implements HttpHandler {

    /** https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
    private static final int MAX_BYTES = 6 * 1024 * 1024;

    private final LambdaRuntime function;

    public FunctionTarget(LambdaRuntime function) {
        this.function = function;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(MAX_BYTES + 1);
            if (body.length > MAX_BYTES) {
                Answers.message(exchange, 413, "Request Entity Too Large");
                return;
            }
            InvocationResult result = function.invoke(HttpApiEvent.of(exchange, body));
            if (result.isError()) {
                Answers.message(exchange, 500, "Internal Server Error");
            } else {
                answer(exchange, String.valueOf(result.payload()));
            }
        }
    }

    private static void answer(HttpExchange exchange, String payload) throws IOException {
        JsonElement parsed;
        try {
            parsed = JsonParser.parseString(payload);
        } catch (JsonParseException e) {
            Answers.message(exchange, 500, "Internal Server Error");
            return;
        }
        if (!parsed.isJsonObject() || !parsed.getAsJsonObject().has("statusCode")) {
            // All of it is the body then.
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            Answers.send(exchange, 200, payload.getBytes(StandardCharsets.UTF_8));
            return;
        }
        JsonObject answer = parsed.getAsJsonObject();
        if (answer.has("headers")) {
            for (Map.Entry<String, JsonElement> header :
                    answer.getAsJsonObject("headers").entrySet()) {
                exchange.getResponseHeaders()
                        .add(header.getKey(), header.getValue().getAsString());
            }
        }
        if (answer.has("cookies")) {
            for (JsonElement cookie : answer.getAsJsonArray("cookies")) {
                exchange.getResponseHeaders().add("Set-Cookie", cookie.getAsString());
            }
        }
        Answers.send(exchange, answer.get("statusCode").getAsInt(), body(answer));
    }

    private static byte[] body(JsonObject answer) {
        if (!answer.has("body") || answer.get("body").isJsonNull()) {
            return new byte[0];
        }
        String body = answer.get("body").getAsString();
        boolean base64 =
                answer.has("isBase64Encoded") && answer.get("isBase64Encoded").getAsBoolean();
        return base64 ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
    }
}
