package io.handrail.s3.image.request;

import com.google.gson.stream.JsonReader;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.core.json.JsonDecoder;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request of a function URL or an HTTP API, which is payload format 2.0. An HTTP API has decoded the path once; what
 * is left of percent signs there belongs to the key. Which of the two it is shows in the domain of the event's
 * {@code requestContext}: that of a function URL is AWS's own ({@code lambda-url}), also where CloudFront is before it. AWS's
 * pages do not say this of either; it was seen by <a href="https://github.com/middleapi/standard-server/pull/93">others</a>.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html">AWS: function URL payloads</a>
 */
public final class ImageRequestReader implements JsonDecoder<ImageRequest> {

    private static final String FUNCTION_URL = ".lambda-url.";

    /** Holds nothing. */
    public ImageRequestReader() {}

    @Override
    public ImageRequest read(JsonReader in) throws IOException {
        String version = null;
        RequestContext context = new RequestContext(null, null);
        String path = null;
        String query = "";
        Map<String, String> headers = new HashMap<>(4);
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "version" -> version = Json.nullableString(in);
                case "rawPath" -> path = Json.nullableString(in);
                case "rawQueryString" -> query = orEmpty(Json.nullableString(in));
                case "headers" -> headers(in, headers);
                case "requestContext" -> context = context(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
        if (!"2.0".equals(version) || context.method == null || path == null) {
            throw new InvalidJsonException(
                    "$", "not a request of a function URL or an HTTP API with payload format 2.0");
        }
        boolean decoded = context.domain != null && !context.domain.contains(FUNCTION_URL);
        return new ImageRequest(
                context.method, path, decoded, query, headers.get("accept"), headers.get("if-none-match"));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void headers(JsonReader in, Map<String, String> headers) throws IOException {
        if (Json.skipNull(in)) {
            return;
        }
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (name.equalsIgnoreCase("accept") || name.equalsIgnoreCase("if-none-match")) {
                String value = Json.nullableString(in);
                if (value != null) {
                    headers.put(name.length() == 6 ? "accept" : "if-none-match", value);
                }
            } else {
                in.skipValue();
            }
        }
        in.endObject();
    }

    private record RequestContext(
            @Nullable String method, @Nullable String domain) {}

    private static RequestContext context(JsonReader in) throws IOException {
        String method = null;
        String domain = null;
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "http" -> method = method(in);
                case "domainName" -> domain = Json.nullableString(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
        return new RequestContext(method, domain);
    }

    private static @Nullable String method(JsonReader in) throws IOException {
        String method = null;
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals("method")) {
                method = Json.nullableString(in);
            } else {
                in.skipValue();
            }
        }
        in.endObject();
        return method;
    }
}
