package io.handrail.testing.internal.gateway;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as an HTTP API makes an event of it, payload format 2.0.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">AWS:
 *     the payload format</a>
 */
final class HttpApiEvent {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);

    private HttpApiEvent() {}

    static String of(HttpExchange exchange, byte[] body) {
        String rawPath = exchange.getRequestURI().getRawPath();
        String path = rawPath == null || rawPath.isEmpty() ? "/" : decoded(rawPath.replace("+", "%2B"));
        String query = exchange.getRequestURI().getRawQuery();
        JsonObject event = new JsonObject();
        event.addProperty("version", "2.0");
        event.addProperty("routeKey", "$default");
        event.addProperty("rawPath", path);
        event.addProperty("rawQueryString", query == null ? "" : query);
        headers(exchange, event);
        query(query, event);
        event.add("requestContext", context(exchange, path));
        body(body, event);
        return event.toString();
    }

    private static void headers(HttpExchange exchange, JsonObject event) {
        JsonObject headers = new JsonObject();
        JsonArray cookies = new JsonArray();
        for (Map.Entry<String, List<String>> header :
                exchange.getRequestHeaders().entrySet()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (name.equals("cookie")) {
                for (String line : header.getValue()) {
                    for (String cookie : line.split("; ?", -1)) {
                        cookies.add(cookie);
                    }
                }
            } else {
                headers.addProperty(name, String.join(",", header.getValue()));
            }
        }
        event.add("headers", headers);
        if (!cookies.isEmpty()) {
            event.add("cookies", cookies);
        }
    }

    private static void query(@Nullable String query, JsonObject event) {
        if (query == null || query.isEmpty()) {
            return;
        }
        JsonObject parameters = new JsonObject();
        for (String pair : query.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equal = pair.indexOf('=');
            String name = decoded(equal < 0 ? pair : pair.substring(0, equal));
            String value = equal < 0 ? "" : decoded(pair.substring(equal + 1));
            parameters.addProperty(
                    name, parameters.has(name) ? parameters.get(name).getAsString() + "," + value : value);
        }
        event.add("queryStringParameters", parameters);
    }

    private static JsonObject context(HttpExchange exchange, String path) {
        Instant now = Instant.now();
        JsonObject http = new JsonObject();
        http.addProperty("method", exchange.getRequestMethod());
        http.addProperty("path", path);
        http.addProperty("protocol", exchange.getProtocol());
        http.addProperty("sourceIp", exchange.getRemoteAddress().getAddress().getHostAddress());
        String agent = exchange.getRequestHeaders().getFirst("User-Agent");
        http.addProperty("userAgent", agent == null ? "" : agent);
        JsonObject context = new JsonObject();
        context.addProperty("accountId", "123456789012");
        context.addProperty("apiId", "localhttp1");
        context.addProperty("domainName", "localhttp1.execute-api.us-east-1.amazonaws.com");
        context.addProperty("domainPrefix", "localhttp1");
        context.add("http", http);
        context.addProperty("requestId", UUID.randomUUID().toString());
        context.addProperty("routeKey", "$default");
        context.addProperty("stage", "$default");
        context.addProperty("time", TIME.format(now.atOffset(ZoneOffset.UTC)));
        context.addProperty("timeEpoch", now.toEpochMilli());
        return context;
    }

    private static void body(byte[] body, JsonObject event) {
        if (body.length == 0) {
            event.addProperty("isBase64Encoded", false);
            return;
        }
        try {
            event.addProperty(
                    "body",
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(body))
                            .toString());
            event.addProperty("isBase64Encoded", false);
        } catch (CharacterCodingException e) {
            event.addProperty("body", Base64.getEncoder().encodeToString(body));
            event.addProperty("isBase64Encoded", true);
        }
    }

    /** What is wrongly encoded stays as it is. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
