package io.handrail.web.internal;

import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.JsonEncoder;
import io.handrail.web.Cookie;
import io.handrail.web.Response;
import io.handrail.web.Source;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes an answer in the shape of the service that the request came through.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html">AWS: REST
 *     API</a>
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">AWS:
 *     HTTP API</a>
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html">AWS: load
 *     balancer</a>
 */
public final class AnswerDocument implements JsonEncoder<Response> {

    private final Source source;
    private final Body body;
    private final String phrase;

    /**
     * For one answer.
     *
     * @param phrase what its status is called
     */
    public AnswerDocument(Source source, Body body, String phrase) {
        this.source = source;
        this.body = body;
        this.phrase = phrase;
    }

    @Override
    public void write(JsonWriter out, @Nullable Response response) throws IOException {
        if (response == null) {
            out.nullValue();
            return;
        }
        out.beginObject();
        out.name("statusCode").value(response.status());
        if (source.isAlb()) {
            out.name("statusDescription").value(response.status() + " " + phrase);
        }
        switch (source) {
            case HTTP_API, FUNCTION_URL -> payloadV2(out, response);
            case ALB_MULTI_VALUE -> multiValue(out, response, 1);
            case ALB -> single(out, response);
            case REST_API, HTTP_API_V1 -> {
                joined(out, response, true);
                multiValue(out, response, 2);
            }
        }
        body(out);
        out.endObject();
    }

    private void payloadV2(JsonWriter out, Response response) throws IOException {
        joined(out, response, false);
        if (!response.cookies().isEmpty()) {
            out.name("cookies").beginArray();
            for (Cookie cookie : response.cookies()) {
                out.value(cookie.header());
            }
            out.endArray();
        }
    }

    /** Each header once. */
    private static void joined(JsonWriter out, Response response, boolean singleOnly) throws IOException {
        out.name("headers").beginObject();
        for (Map.Entry<String, List<String>> header : response.headers().entrySet()) {
            if (!singleOnly || header.getValue().size() == 1) {
                out.name(header.getKey()).value(String.join(", ", header.getValue()));
            }
        }
        out.endObject();
    }

    /** Headers with at least this many values, and the cookies. */
    private static void multiValue(JsonWriter out, Response response, int least) throws IOException {
        out.name("multiValueHeaders").beginObject();
        for (Map.Entry<String, List<String>> header : response.headers().entrySet()) {
            if (header.getValue().size() >= least) {
                out.name(header.getKey()).beginArray();
                for (String value : header.getValue()) {
                    out.value(value);
                }
                out.endArray();
            }
        }
        if (!response.cookies().isEmpty()) {
            out.name("set-cookie").beginArray();
            for (Cookie cookie : response.cookies()) {
                out.value(cookie.header());
            }
            out.endArray();
        }
        out.endObject();
    }

    private static void single(JsonWriter out, Response response) throws IOException {
        out.name("headers").beginObject();
        for (Map.Entry<String, List<String>> header : response.headers().entrySet()) {
            out.name(header.getKey()).value(String.join(", ", header.getValue()));
        }
        for (Cookie cookie : response.cookies()) {
            out.name("set-cookie").value(cookie.header());
        }
        out.endObject();
    }

    private void body(JsonWriter out) throws IOException {
        String text = body.text();
        boolean base64 = text == null && !body.isEmpty();
        out.name("isBase64Encoded").value(base64);
        if (!body.isEmpty() || source.isAlb()) {
            out.name("body");
            out.value(base64 ? Base64.getEncoder().encodeToString(body.bytes()) : text == null ? "" : text);
        }
    }
}
