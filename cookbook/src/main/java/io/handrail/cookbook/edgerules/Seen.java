package io.handrail.cookbook.edgerules;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.handrail.edge.Cookies;
import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestResult;
import io.handrail.edge.ViewerResponse;
import io.handrail.edge.rules.Evaluation;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the outside sees of a result, whoever made it.
 *
 * @param what {@code 301} or the path and query string that are asked for
 * @param headers names in lower case, and values; cookies as {@code cookie NAME} and {@code set-cookie NAME}, and a new
 *     body of a response as {@code (body)}
 * @param origin the origin that was selected and how requests to it are signed, or an empty text
 */
record Seen(String what, SortedMap<String, String> headers, String origin) {

    static Seen ofJava(Evaluation<ViewerRequestResult> evaluation) {
        String origin = evaluation.originId();
        if (evaluation.origin() != null) {
            origin = evaluation.origin().domainName();
        }
        if (evaluation.accessControl() != null) {
            origin += " signed as " + evaluation.accessControl().originType();
        }
        return evaluation.result() instanceof EdgeResponse answer
                ? new Seen(String.valueOf(answer.status()), headers(answer.headers()), origin)
                : ofRequest((ViewerRequest) evaluation.result(), origin);
    }

    private static Seen ofRequest(ViewerRequest request, String origin) {
        SortedMap<String, String> headers = headers(request.headers().without("cookie"));
        for (Cookies.Cookie cookie : request.cookies().all()) {
            headers.putIfAbsent("cookie " + cookie.name(), cookie.value());
        }
        return new Seen(target(request.uri(), request.querystring()), headers, origin);
    }

    static Seen ofJavaResponse(Evaluation<ViewerResponse> evaluation) {
        ViewerResponse response = evaluation.result();
        SortedMap<String, String> headers = headers(response.headers());
        if (evaluation.body() != null) {
            headers.put("(body)", evaluation.body().data());
        }
        return new Seen(String.valueOf(response.status()), headers, "");
    }

    private static SortedMap<String, String> headers(EdgeHeaders all) {
        SortedMap<String, String> headers = new TreeMap<>();
        for (EdgeHeaders.Header header : all.lines()) {
            if (header.name().equals("set-cookie")) {
                int equals = header.value().indexOf('=');
                headers.put(
                        "set-cookie " + header.value().substring(0, equals),
                        header.value().substring(equals + 1));
            } else {
                headers.merge(header.name(), header.value(), (before, more) -> before + ", " + more);
            }
        }
        return headers;
    }

    /** Of what an engine printed. */
    static Seen ofFunction(JsonObject printed, String query) {
        JsonObject result = printed.getAsJsonObject("result");
        SortedMap<String, String> headers = new TreeMap<>();
        for (Map.Entry<String, JsonElement> header : entries(result, "headers")) {
            headers.put(header.getKey(), text(header.getValue(), "value"));
        }
        String origin = "";
        for (JsonElement call : printed.getAsJsonArray("origin")) {
            origin = call.getAsString();
        }
        if (result.has("statusCode")) {
            for (Map.Entry<String, JsonElement> cookie : entries(result, "cookies")) {
                headers.put(
                        "set-cookie " + cookie.getKey(),
                        text(cookie.getValue(), "value") + "; " + text(cookie.getValue(), "attributes"));
            }
            if (result.has("body") && printed.get("goesOn").getAsBoolean()) {
                headers.put("(body)", result.get("body").getAsString());
            }
            return new Seen(result.get("statusCode").getAsString(), headers, origin);
        }
        for (Map.Entry<String, JsonElement> cookie : entries(result, "cookies")) {
            headers.put("cookie " + cookie.getKey(), text(cookie.getValue(), "value"));
        }
        JsonElement changed = result.get("querystring");
        String target =
                target(result.get("uri").getAsString(), changed.isJsonPrimitive() ? changed.getAsString() : query);
        return new Seen(target, headers, origin);
    }

    private static Iterable<Map.Entry<String, JsonElement>> entries(JsonObject result, String name) {
        return result.has(name) ? result.getAsJsonObject(name).entrySet() : new JsonObject().entrySet();
    }

    private static String text(JsonElement entry, String name) {
        return entry.getAsJsonObject().get(name).getAsString();
    }

    private static String target(String uri, String query) {
        return query.isEmpty() ? uri : uri + '?' + query;
    }

    @Override
    public String toString() {
        return what + (headers.isEmpty() ? "" : " " + headers) + (origin.isEmpty() ? "" : " to " + origin);
    }
}
