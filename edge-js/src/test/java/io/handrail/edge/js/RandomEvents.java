package io.handrail.edge.js;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.handrail.edge.text.Ascii;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Events as nobody would send them but an attacker. */
final class RandomEvents {

    private static final List<String> PATHS = List.of(
            "/same",
            "/headers",
            "/set",
            "/cookies",
            "/query",
            "/percent",
            "/concat",
            "/case",
            "/uri",
            "/body",
            "/throw",
            "/null",
            "/other");
    private static final List<String> NAMES = List.of(
            "__proto__",
            "constructor",
            "toString",
            "hasOwnProperty",
            "host",
            "x-drop",
            "cookie",
            "user-agent",
            "accept",
            "00", // not 0: JavaScript moves names that are numbers to the front
            "x-ü",
            "via",
            "x-name",
            "length");
    private static final List<String> PARTS = List.of(
            "%",
            "%4",
            "%41",
            "%c3%a9",
            "%C3",
            "%ff",
            "+",
            "&",
            "=",
            ";",
            "a",
            "B",
            "é",
            "\ud83d\ude00",
            "\ud83d",
            "\udc00",
            "\r\nX-Evil: 1",
            "\n",
            "\u0000",
            " ",
            "/",
            "?",
            "#",
            "..",
            "__proto__",
            "\"",
            "constructor",
            "%2F",
            "\t",
            "z=1");

    private final Random random;

    RandomEvents(Random random) {
        this.random = random;
    }

    String viewerRequest() {
        Map<String, Object> request = request();
        request.put("uri", one(PATHS));
        if (random.nextInt(4) == 0) {
            request.put("body", body());
        }
        return event("viewer-request", request, null);
    }

    /** Headers as CloudFront does not send them, but a hand-written event has them. */
    String irregularHeaders() {
        Map<String, Object> request = request();
        request.put("uri", one(List.of("/headers", "/set", "/other")));
        Map<String, Object> headers = headers(request);
        for (int i = random.nextInt(5); i >= 0; i--) {
            String name =
                    one(List.of("x-k", "X-K", "x-\u212A", "X-\u0130", "x-drop", "X-Drop", "__proto__", "\u00C9", ""));
            String key = one(List.of("x-k", "X-\u212A", "x-drop", "constructor", "__PROTO__", "", "\u00E9"));
            List<Object> lines = lines(key, text());
            if (random.nextInt(4) == 0) {
                line(lines).remove("key");
            } else if (random.nextInt(8) == 0) {
                lines.clear();
            }
            headers.put(name, lines);
        }
        return event("viewer-request", request, null);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> line(List<Object> lines) {
        return (Map<String, Object>) lines.get(0);
    }

    String originRequest() {
        Map<String, Object> request = request();
        headers(request).put("cloudfront-viewer-country", lines("CloudFront-Viewer-Country", country()));
        request.put("origin", origin());
        return event("origin-request", request, null);
    }

    String originResponse() {
        Map<String, Object> request = request();
        request.put("origin", origin());
        return event("origin-response", request, responseOf(one(List.of("200", "404", "503"))));
    }

    String viewerResponse() {
        Map<String, Object> request = request();
        request.put("querystring", "value=" + one(List.of("throw", "a", "%0D%0Aevil", "%C3%A9", "")));
        return event("viewer-response", request, responseOf("200"));
    }

    String hash(String algorithm) {
        byte[] data = new byte[random.nextInt(300)];
        random.nextBytes(data);
        return lab("/hash", algorithm, Base64.getEncoder().encodeToString(data), "");
    }

    static JsonElement response(String event) {
        return JsonParser.parseString(event)
                .getAsJsonObject()
                .getAsJsonArray("Records")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("cf")
                .get("response");
    }

    /** A request of the lab. */
    static String lab(String path, String query, String data, String authorization) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("clientIp", "203.0.113.7");
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("x-data", lines("X-Data", data));
        headers.put("authorization", lines("Authorization", authorization));
        request.put("headers", headers);
        request.put("method", "GET");
        request.put("querystring", query);
        request.put("uri", path);
        return event("viewer-request", request, null);
    }

    private Map<String, Object> request() {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("clientIp", "2001:db8::1");
        request.put("headers", randomHeaders());
        request.put("method", "GET");
        request.put("querystring", text());
        request.put("uri", "/" + text());
        request.put("futureField", Map.of("kept", true));
        return request;
    }

    private Map<String, Object> randomHeaders() {
        Map<String, Object> headers = new LinkedHashMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            String key = one(NAMES);
            List<Object> lines = lines(key, text());
            if (random.nextInt(3) == 0) {
                lines.addAll(lines(Ascii.lower(key), text()));
            }
            headers.put(Ascii.lower(key), lines);
        }
        headers.put("x-data", lines("X-Data", text()));
        return headers;
    }

    private Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        byte[] bytes = new byte[random.nextInt(50)];
        random.nextBytes(bytes);
        body.put("inputTruncated", random.nextBoolean());
        body.put("action", "read-only");
        body.put("encoding", "base64");
        body.put("data", Base64.getEncoder().encodeToString(bytes) + one(List.of("", "", "", "=", "!")));
        return body;
    }

    private Map<String, Object> origin() {
        Map<String, Object> origin = new LinkedHashMap<>();
        origin.put("customHeaders", Map.of("x-from", lines("X-From", text())));
        origin.put("domainName", "origin.example.com");
        origin.put("path", "");
        origin.put("futureField", "kept");
        if (random.nextBoolean()) {
            origin.put("authMethod", "none");
            origin.put("region", "us-east-1");
            return Map.of("s3", origin);
        }
        origin.put("keepaliveTimeout", 5);
        origin.put("port", 443);
        origin.put("protocol", "https");
        origin.put("readTimeout", 30);
        origin.put("sslProtocols", List.of("TLSv1.2"));
        return Map.of("custom", origin);
    }

    private Map<String, Object> responseOf(String status) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("headers", randomHeaders());
        response.put("status", status);
        response.put("statusDescription", "Description");
        return response;
    }

    private static String event(String type, Map<String, Object> request, Map<String, Object> response) {
        Map<String, Object> cf = new LinkedHashMap<>();
        cf.put("config", Map.of("distributionId", "EXAMPLE", "eventType", type));
        cf.put("request", request);
        if (response != null) {
            cf.put("response", response);
        }
        return Platforms.json(Map.of("Records", List.of(Map.of("cf", cf))));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> headers(Map<String, Object> request) {
        return (Map<String, Object>) request.get("headers");
    }

    static List<Object> lines(String key, String value) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("key", key);
        line.put("value", value);
        return new ArrayList<>(List.of(line));
    }

    private String country() {
        return one(List.of("DE", "FR", "IT", "XX", "US"));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(one(PARTS));
        }
        return text.toString();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
