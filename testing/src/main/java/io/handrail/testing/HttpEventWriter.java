package io.handrail.testing;

import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.JsonEncoder;
import io.handrail.testing.HttpEventBuilder.Front;
import io.handrail.testing.HttpEventBuilder.Header;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a request as each service does.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">AWS:
 *     payload formats</a>
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html">AWS: load
 *     balancer</a>
 */
final class HttpEventWriter implements JsonEncoder<HttpEventBuilder> {

    private static final long SOME_TIME = 1_795_684_542_123L;

    @Override
    public void write(JsonWriter out, @Nullable HttpEventBuilder of) throws IOException {
        if (of == null) {
            out.nullValue();
            return;
        }
        out.setSerializeNulls(true);
        out.beginObject();
        switch (of.front) {
            case REST_API -> restApi(out, of);
            case HTTP_API, FUNCTION_URL -> payloadV2(out, of);
            case ALB, ALB_MULTI_VALUE -> alb(out, of);
        }
        body(out, of);
        out.endObject();
    }

    private static void restApi(JsonWriter out, HttpEventBuilder of) throws IOException {
        Map<String, List<String>> headers = headers(of, false, true);
        headers.computeIfAbsent("Host", name -> List.of("abcdef1234.execute-api.us-east-1.amazonaws.com"));
        Map<String, List<String>> query = query(of.query, true);
        out.name("resource").value("/{proxy+}");
        out.name("path").value(of.path);
        out.name("httpMethod").value(of.method);
        last(out.name("headers"), headers);
        all(out.name("multiValueHeaders"), headers);
        last(out.name("queryStringParameters"), query.isEmpty() ? null : query);
        all(out.name("multiValueQueryStringParameters"), query.isEmpty() ? null : query);
        out.name("pathParameters").nullValue();
        out.name("stageVariables").nullValue();
        out.name("requestContext").beginObject();
        out.name("resourcePath").value("/{proxy+}");
        out.name("httpMethod").value(of.method);
        out.name("path").value("/" + of.stage + of.path);
        out.name("stage").value(of.stage);
        out.name("requestId").value("c6af9ac6-7b61-11e6-9a41-93e8deadbeef");
        out.name("requestTimeEpoch").value(SOME_TIME);
        out.name("domainName").value("abcdef1234.execute-api.us-east-1.amazonaws.com");
        out.name("identity").beginObject().name("sourceIp").value(of.sourceIp);
        out.name("userArn").value(of.iamUser).endObject();
        if (!of.claims.isEmpty()) {
            out.name("authorizer").beginObject().name("claims").beginObject();
            values(out, of.claims, ",", "", "");
            out.endObject().endObject();
        } else if (!of.authorizer.isEmpty()) {
            out.name("authorizer").beginObject();
            values(out, of.authorizer, ",", "", "");
            out.endObject();
        }
        out.endObject();
    }

    private static void payloadV2(JsonWriter out, HttpEventBuilder of) throws IOException {
        boolean url = of.front == Front.FUNCTION_URL;
        // An HTTP API decodes the path; a function URL does not.
        String path = url ? of.path : decode(of.path.replace("+", "%2B"));
        String staged = of.stage.equals("$default") ? path : "/" + of.stage + path;
        String host = url ? "abcdef1234.lambda-url.us-east-1.on.aws" : "abcdef1234.execute-api.us-east-1.amazonaws.com";
        out.name("version").value("2.0");
        out.name("routeKey").value("$default");
        out.name("rawPath").value(staged);
        out.name("rawQueryString").value(of.query);
        if (!of.cookies.isEmpty()) {
            out.name("cookies").beginArray();
            for (String cookie : of.cookies) {
                out.value(cookie);
            }
            out.endArray();
        }
        Map<String, List<String>> headers = headers(of, true, false);
        headers.putIfAbsent("host", List.of(host));
        joined(out.name("headers"), headers);
        if (!of.query.isEmpty()) {
            joined(out.name("queryStringParameters"), query(of.query, true));
        }
        out.name("requestContext").beginObject();
        authorizer(out, of, url);
        out.name("domainName").value(host);
        out.name("http")
                .beginObject()
                .name("method")
                .value(of.method)
                .name("path")
                .value(staged);
        out.name("protocol")
                .value("HTTP/1.1")
                .name("sourceIp")
                .value(of.sourceIp)
                .endObject();
        out.name("requestId").value("JKJaXmPLvHcESHA=");
        out.name("stage").value(of.stage);
        out.name("timeEpoch").value(SOME_TIME).endObject();
    }

    private static void authorizer(JsonWriter out, HttpEventBuilder of, boolean url) throws IOException {
        if (!of.claims.isEmpty()) {
            out.name("authorizer").beginObject().name("jwt").beginObject();
            out.name("claims").beginObject();
            values(out, of.claims, " ", "[", "]");
            out.endObject().name("scopes");
            if (of.scopes.isEmpty()) {
                out.nullValue();
            } else {
                out.beginArray();
                for (String scope : of.scopes) {
                    out.value(scope);
                }
                out.endArray();
            }
            out.endObject().endObject();
        } else if (!of.authorizer.isEmpty()) {
            out.name("authorizer").beginObject().name("lambda").beginObject();
            for (Map.Entry<String, Object> each : of.authorizer.entrySet()) {
                out.name(each.getKey());
                if (each.getValue() instanceof Number number) {
                    out.value(number);
                } else if (each.getValue() instanceof Boolean bool) {
                    out.value(bool);
                } else {
                    out.value(String.valueOf(each.getValue()));
                }
            }
            out.endObject().endObject();
        } else if (of.iamUser != null) {
            out.name("authorizer").beginObject().name("iam").beginObject();
            out.name("userArn").value(of.iamUser).endObject().endObject();
        } else if (url) {
            out.name("authentication").nullValue();
        }
    }

    private static void alb(JsonWriter out, HttpEventBuilder of) throws IOException {
        boolean multi = of.front == Front.ALB_MULTI_VALUE;
        Map<String, List<String>> headers = headers(of, true, true);
        List<String> forwarded = new ArrayList<>(headers.getOrDefault("x-forwarded-for", List.of()));
        forwarded.add(of.sourceIp);
        // The load balancer adds the address that it sees to what it is sent.
        headers.put("x-forwarded-for", List.of(String.join(", ", forwarded)));
        headers.putIfAbsent("host", List.of("lambda-alb-123578498.us-east-1.elb.amazonaws.com"));
        Map<String, List<String>> query = query(of.query, false);
        out.name("requestContext").beginObject().name("elb").beginObject();
        out.name("targetGroupArn")
                .value("arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/lambda/49e9d65c45c6791a");
        out.endObject().endObject();
        out.name("httpMethod").value(of.method);
        out.name("path").value(of.path);
        if (multi) {
            all(out.name("multiValueQueryStringParameters"), query);
            all(out.name("multiValueHeaders"), headers);
        } else {
            last(out.name("queryStringParameters"), query);
            last(out.name("headers"), headers);
        }
    }

    private static Map<String, List<String>> headers(HttpEventBuilder of, boolean lowerCase, boolean withCookies) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header each : of.headers) {
            String name = lowerCase ? each.name().toLowerCase(Locale.ROOT) : each.name();
            headers.computeIfAbsent(name, unused -> new ArrayList<>()).add(each.value());
        }
        if (withCookies && !of.cookies.isEmpty()) {
            headers.put(lowerCase ? "cookie" : "Cookie", List.of(String.join("; ", of.cookies)));
        }
        return headers;
    }

    private static Map<String, List<String>> query(String raw, boolean decoded) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : raw.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                query.computeIfAbsent(decoded ? decode(name) : name, unused -> new ArrayList<>())
                        .add(decoded ? decode(value) : value);
            }
        }
        return query;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A percent sign that encodes nothing: a test of what is hostile.
            return text;
        }
    }

    private static void last(JsonWriter out, @Nullable Map<String, List<String>> values) throws IOException {
        if (values == null) {
            out.nullValue();
            return;
        }
        out.beginObject();
        for (Map.Entry<String, List<String>> each : values.entrySet()) {
            out.name(each.getKey()).value(each.getValue().get(each.getValue().size() - 1));
        }
        out.endObject();
    }

    private static void joined(JsonWriter out, Map<String, List<String>> values) throws IOException {
        out.beginObject();
        for (Map.Entry<String, List<String>> each : values.entrySet()) {
            out.name(each.getKey()).value(String.join(",", each.getValue()));
        }
        out.endObject();
    }

    private static void all(JsonWriter out, @Nullable Map<String, List<String>> values) throws IOException {
        if (values == null) {
            out.nullValue();
            return;
        }
        out.beginObject();
        for (Map.Entry<String, List<String>> each : values.entrySet()) {
            out.name(each.getKey()).beginArray();
            for (String value : each.getValue()) {
                out.value(value);
            }
            out.endArray();
        }
        out.endObject();
    }

    private static void values(JsonWriter out, Map<String, Object> values, String comma, String open, String close)
            throws IOException {
        for (Map.Entry<String, Object> each : values.entrySet()) {
            String text = String.valueOf(each.getValue());
            if (each.getValue() instanceof List<?> list) {
                List<String> elements = new ArrayList<>();
                list.forEach(element -> elements.add(String.valueOf(element)));
                text = open + String.join(comma, elements) + close;
            }
            out.name(each.getKey()).value(text);
        }
    }

    private static void body(JsonWriter out, HttpEventBuilder of) throws IOException {
        byte[] body = of.body;
        boolean alb = of.front == Front.ALB || of.front == Front.ALB_MULTI_VALUE;
        boolean base64 = body != null && !isText(of);
        if (body == null) {
            if (alb) {
                out.name("body").value("");
            } else if (of.front == Front.REST_API) {
                out.name("body").nullValue();
            }
        } else {
            out.name("body")
                    .value(
                            base64
                                    ? Base64.getEncoder().encodeToString(body)
                                    : new String(body, StandardCharsets.UTF_8));
        }
        out.name("isBase64Encoded").value(base64);
    }

    /** The load balancer's rule; the others have similar ones. */
    private static boolean isText(HttpEventBuilder of) {
        String type = "";
        for (Header each : of.headers) {
            if (each.name().equalsIgnoreCase("content-encoding")) {
                return false;
            }
            if (each.name().equalsIgnoreCase("content-type")) {
                type = each.value().toLowerCase(Locale.ROOT);
            }
        }
        return type.startsWith("text/")
                || type.startsWith("application/json")
                || type.startsWith("application/javascript")
                || type.startsWith("application/xml");
    }
}
