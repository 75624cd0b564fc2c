package io.handrail.testing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A function's answer to an HTTP request, as the client of any of the services gets it. */
public final class HttpAnswer {

    private final int status;
    private final Map<String, List<String>> headers;
    private final List<String> cookies;
    private final byte[] body;

    private HttpAnswer(int status, Map<String, List<String>> headers, List<String> cookies, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.cookies = cookies;
        this.body = body;
    }

    /**
     * Reads what a function returned, in the shape of any service.
     *
     * @param payload as in {@link InvocationResult#payload()}
     * @throws IllegalArgumentException if it is no answer to an HTTP request
     */
    public static HttpAnswer of(String payload) {
        JsonObject answer = JsonParser.parseString(payload).getAsJsonObject();
        if (!answer.has("statusCode")) {
            throw new IllegalArgumentException("There is no statusCode in " + payload);
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        add(answer.get("headers"), headers);
        // Of both the one with all values counts.
        add(answer.get("multiValueHeaders"), headers);
        List<String> cookies = new ArrayList<>(headers.getOrDefault("set-cookie", List.of()));
        headers.remove("set-cookie");
        if (answer.get("cookies") instanceof JsonArray array) {
            array.forEach(each -> cookies.add(each.getAsString()));
        }
        boolean empty = !answer.has("body") || answer.get("body").isJsonNull();
        String body = empty ? "" : answer.get("body").getAsString();
        boolean base64 =
                answer.has("isBase64Encoded") && answer.get("isBase64Encoded").getAsBoolean();
        return new HttpAnswer(
                answer.get("statusCode").getAsInt(),
                headers,
                cookies,
                base64 ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings("NullAway") // Gson says null of what is not there
    private static void add(JsonElement from, Map<String, List<String>> to) {
        if (from == null) {
            return;
        }
        for (Map.Entry<String, JsonElement> each : from.getAsJsonObject().entrySet()) {
            List<String> values = new ArrayList<>();
            if (each.getValue() instanceof JsonArray array) {
                array.forEach(value -> values.add(value.getAsString()));
            } else {
                values.add(each.getValue().getAsString());
            }
            to.put(each.getKey().toLowerCase(Locale.ROOT), values);
        }
    }

    /** Of HTTP. */
    public int status() {
        return status;
    }

    /** By names in small letters, without cookies. */
    public Map<String, List<String>> headers() {
        return Collections.unmodifiableMap(headers);
    }

    /** Each the text of a {@code Set-Cookie}. */
    public List<String> cookies() {
        return Collections.unmodifiableList(cookies);
    }

    /** The body as bytes; what was base64 is decoded. */
    public byte[] body() {
        return body.clone();
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        List<String> all = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** The body as text of UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
