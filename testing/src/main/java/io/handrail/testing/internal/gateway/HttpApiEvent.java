package io.handrail.testing.internal.gateway;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import io.handrail.testing.Events;
import io.handrail.testing.HttpEventBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A request as an HTTP API makes an event of it, payload format 2.0. */
final class HttpApiEvent {

    private HttpApiEvent() {}

    static String of(HttpExchange exchange, byte[] body) {
        HttpEventBuilder event = Events.httpApi()
                .request(exchange.getRequestMethod(), target(exchange))
                .sourceIp(exchange.getRemoteAddress().getAddress().getHostAddress());
        String type = "application/octet-stream";
        for (Map.Entry<String, List<String>> header :
                exchange.getRequestHeaders().entrySet()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            for (String value : header.getValue()) {
                if (name.equals("cookie")) {
                    cookies(value, event);
                } else if (name.equals("content-type") && body.length > 0) {
                    type = value;
                } else {
                    event.header(name, value);
                }
            }
        }
        if (body.length > 0) {
            event.body(body, type);
        }
        return ofNow(event.json());
    }

    private static String target(HttpExchange exchange) {
        String path = exchange.getRequestURI().getRawPath();
        String query = exchange.getRequestURI().getRawQuery();
        return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
    }

    private static void cookies(String header, HttpEventBuilder event) {
        for (String cookie : header.split("; ?", -1)) {
            int equal = cookie.indexOf('=');
            event.cookie(cookie.substring(0, Math.max(equal, 0)), cookie.substring(equal + 1));
        }
    }

    /** Sample events have one id and one time. */
    private static String ofNow(String sample) {
        JsonObject event = JsonParser.parseString(sample).getAsJsonObject();
        JsonObject context = event.getAsJsonObject("requestContext");
        context.addProperty("requestId", UUID.randomUUID().toString());
        context.addProperty("timeEpoch", System.currentTimeMillis());
        return event.toString();
    }
}
