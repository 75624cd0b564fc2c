package io.handrail.testing;

import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What API Gateway asks an authorizer with: one request, in the shape of each kind of authorizer. Not thread-safe.
 *
 * @see Events#authorizer()
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html">AWS:
 *     Lambda authorizers</a>
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html">AWS: of HTTP
 *     APIs</a>
 */
public final class AuthorizerEventBuilder {

    private static final String API = "arn:aws:execute-api:us-east-1:123456789012:abcdef123";

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> query = new LinkedHashMap<>();
    private final List<String> cookies = new ArrayList<>();
    private String stage = "prod";
    private String method = "GET";
    private String path = "/items";
    private String sourceIp = "192.0.2.1";

    AuthorizerEventBuilder() {}

    /** The stage's name; {@code prod} if not set. */
    public AuthorizerEventBuilder stage(String name) {
        this.stage = name;
        return this;
    }

    /** The HTTP method; {@code GET} if not set. */
    public AuthorizerEventBuilder method(String name) {
        this.method = name;
        return this;
    }

    /** The path without the stage; {@code /items} if not set. */
    public AuthorizerEventBuilder path(String withSlash) {
        this.path = withSlash;
        return this;
    }

    /** A header that the client sends. The events of HTTP APIs have its name in small letters. */
    public AuthorizerEventBuilder header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** The {@code Authorization} header, which is the identity source of all of them. */
    public AuthorizerEventBuilder authorization(String value) {
        return header("Authorization", value);
    }

    /** A parameter of the query, as API Gateway decodes it. */
    public AuthorizerEventBuilder query(String name, String value) {
        query.put(name, value);
        return this;
    }

    /** A cookie as {@code name=value}. */
    public AuthorizerEventBuilder cookie(String nameAndValue) {
        cookies.add(nameAndValue);
        return this;
    }

    /** The client's address; {@code 192.0.2.1} if not set. */
    public AuthorizerEventBuilder sourceIp(String address) {
        this.sourceIp = address;
        return this;
    }

    /** The event of a REST API's TOKEN authorizer. */
    public String restTokenJson() {
        return Json.toJson(this, (out, me) -> {
            out.beginObject();
            out.name("type").value("TOKEN");
            out.name("authorizationToken").value(headers.getOrDefault("Authorization", ""));
            out.name("methodArn").value(arn(method + path));
            out.endObject();
        });
    }

    /** The event of a REST API's REQUEST authorizer. */
    public String restRequestJson() {
        return Json.toJson(this, (out, me) -> {
            out.beginObject();
            out.name("type").value("REQUEST");
            out.name("methodArn").value(arn(method + path));
            proxyFields(out);
            multiValues(out.name("multiValueHeaders"), allHeaders());
            multiValues(out.name("multiValueQueryStringParameters"), query);
            restContext(out);
            out.endObject();
        });
    }

    /** The event of an HTTP API's authorizer with payload format 1.0. */
    public String http10Json() {
        return Json.toJson(this, (out, me) -> {
            out.beginObject();
            out.name("version").value("1.0");
            out.name("type").value("REQUEST");
            out.name("methodArn").value(arn(method + path));
            out.name("identitySource").value(headers.get("Authorization"));
            out.name("authorizationToken").value(headers.get("Authorization"));
            proxyFields(out);
            restContext(out);
            out.endObject();
        });
    }

    /** The event of an HTTP API's authorizer with payload format 2.0. */
    public String http20Json() {
        return Json.toJson(this, (out, me) -> {
            out.beginObject();
            out.name("version").value("2.0");
            out.name("type").value("REQUEST");
            out.name("routeArn").value(arn(method + path));
            out.name("identitySource").beginArray();
            if (headers.containsKey("Authorization")) {
                out.value(headers.get("Authorization"));
            }
            out.endArray();
            out.name("routeKey").value(method + " " + path);
            out.name("rawPath").value(path);
            out.name("rawQueryString").value("");
            out.name("cookies").beginArray();
            for (String cookie : cookies) {
                out.value(cookie);
            }
            out.endArray();
            Map<String, String> small = new LinkedHashMap<>();
            headers.forEach((name, value) -> small.put(name.toLowerCase(Locale.ROOT), value));
            map(out.name("headers"), small);
            map(out.name("queryStringParameters"), query);
            out.name("requestContext").beginObject();
            out.name("accountId").value("123456789012").name("apiId").value("abcdef123");
            out.name("http").beginObject();
            out.name("method")
                    .value(method)
                    .name("path")
                    .value(path)
                    .name("protocol")
                    .value("HTTP/1.1");
            out.name("sourceIp").value(sourceIp).name("userAgent").value("test");
            out.endObject();
            out.name("requestId").value("id").name("routeKey").value(method + " " + path);
            out.name("stage").value(stage);
            out.endObject();
            out.endObject();
        });
    }

    /** The event of a WebSocket API's authorizer, when a client connects. */
    public String webSocketJson() {
        return Json.toJson(this, (out, me) -> {
            out.beginObject();
            out.name("type").value("REQUEST");
            out.name("methodArn").value(arn("$connect"));
            map(out.name("headers"), headers);
            multiValues(out.name("multiValueHeaders"), headers);
            map(out.name("queryStringParameters"), query);
            multiValues(out.name("multiValueQueryStringParameters"), query);
            out.name("stageVariables").beginObject().endObject();
            out.name("requestContext").beginObject();
            out.name("routeKey").value("$connect").name("eventType").value("CONNECT");
            out.name("messageDirection").value("IN").name("stage").value(stage);
            out.name("connectionId").value("TWegAcC4EowCHnA=").name("apiId").value("abcdef123");
            out.name("identity").beginObject().name("sourceIp").value(sourceIp).endObject();
            out.endObject();
            out.endObject();
        });
    }

    private String arn(String call) {
        return API + "/" + stage + "/" + call;
    }

    private Map<String, String> allHeaders() {
        Map<String, String> all = new LinkedHashMap<>(headers);
        if (!cookies.isEmpty()) {
            all.put("Cookie", String.join("; ", cookies));
        }
        return all;
    }

    private void proxyFields(JsonWriter out) throws IOException {
        out.name("resource")
                .value(path)
                .name("path")
                .value(path)
                .name("httpMethod")
                .value(method);
        map(out.name("headers"), allHeaders());
        map(out.name("queryStringParameters"), query);
        out.name("pathParameters").beginObject().endObject();
        out.name("stageVariables").beginObject().endObject();
    }

    private void restContext(JsonWriter out) throws IOException {
        out.name("requestContext").beginObject();
        out.name("accountId").value("123456789012").name("apiId").value("abcdef123");
        out.name("stage")
                .value(stage)
                .name("requestId")
                .value("id")
                .name("path")
                .value("/" + stage + path);
        out.name("identity").beginObject().name("sourceIp").value(sourceIp).endObject();
        out.name("resourcePath").value(path).name("httpMethod").value(method);
        out.endObject();
    }

    private static void map(JsonWriter out, Map<String, String> values) throws IOException {
        out.beginObject();
        for (Map.Entry<String, String> entry : values.entrySet()) {
            out.name(entry.getKey()).value(entry.getValue());
        }
        out.endObject();
    }

    private static void multiValues(JsonWriter out, Map<String, String> values) throws IOException {
        out.beginObject();
        for (Map.Entry<String, String> entry : values.entrySet()) {
            out.name(entry.getKey()).beginArray().value(entry.getValue()).endArray();
        }
        out.endObject();
    }
}
