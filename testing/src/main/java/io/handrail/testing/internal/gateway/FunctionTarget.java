package io.handrail.testing.internal.gateway;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.handrail.testing.HttpAnswer;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
        HttpAnswer answer;
        try {
            JsonElement parsed = JsonParser.parseString(payload);
            if (!parsed.isJsonObject() || !parsed.getAsJsonObject().has("statusCode")) {
                // All of it is the body then.
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                Answers.send(exchange, 200, payload.getBytes(StandardCharsets.UTF_8));
                return;
            }
            answer = HttpAnswer.of(payload);
        } catch (RuntimeException e) {
            // API Gateway says no more about an answer that is none.
            Answers.message(exchange, 500, "Internal Server Error");
            return;
        }
        for (Map.Entry<String, List<String>> header : answer.headers().entrySet()) {
            exchange.getResponseHeaders().put(header.getKey(), header.getValue());
        }
        for (String cookie : answer.cookies()) {
            exchange.getResponseHeaders().add("Set-Cookie", cookie);
        }
        Answers.send(exchange, answer.status(), answer.body());
    }
}
