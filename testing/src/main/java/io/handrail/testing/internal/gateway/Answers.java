package io.handrail.testing.internal.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Sends answers. */
final class Answers {

    private static final int NO_BODY = -1;

    private Answers() {}

    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        // The server itself counts the bytes.
        exchange.getResponseHeaders().remove("Content-Length");
        boolean none = exchange.getRequestMethod().equals("HEAD") || status == 204 || status == 304 || body.length == 0;
        exchange.sendResponseHeaders(status, none ? NO_BODY : body.length);
        if (!none) {
            exchange.getResponseBody().write(body);
        }
    }

    /** As API Gateway says what went wrong before or after the function. */
    static void message(HttpExchange exchange, int status, String message) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        send(exchange, status, ("{\"message\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8));
    }
}
