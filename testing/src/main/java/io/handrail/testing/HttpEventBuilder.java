package io.handrail.testing;

import io.handrail.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request, as one of the services hands it to a function: each in its own shape, with what it joins, lower-cases or
 * decodes on the way. A GET of {@code /} if nothing is set. Not thread-safe.
 *
 * {@snippet class="io.handrail.testing.HttpEventsTest" region="http"}
 *
 * @see Events#httpApi()
 * @see Events#restApi()
 * @see Events#functionUrl()
 * @see Events#alb()
 * @see Events#albMultiValue()
 */
public final class HttpEventBuilder {

    enum Front {
        REST_API,
        HTTP_API,
        FUNCTION_URL,
        ALB,
        ALB_MULTI_VALUE
    }

    record Header(String name, String value) {}

    final Front front;
    String method = "GET";
    String path = "/";
    String query = "";
    String sourceIp = "192.0.2.10";
    String stage;
    final List<Header> headers = new ArrayList<>();
    final List<String> cookies = new ArrayList<>();
    byte @Nullable [] body;
    Map<String, Object> claims = Map.of();
    List<String> scopes = List.of();
    Map<String, Object> authorizer = Map.of();

    @Nullable
    String iamUser;

    HttpEventBuilder(Front front) {
        this.front = front;
        this.stage = front == Front.REST_API ? "prod" : "$default";
    }

    /** A method and its target: path and query as a client sends them, encoded. */
    public HttpEventBuilder request(String name, String target) {
        int mark = target.indexOf('?');
        this.method = name;
        this.path = mark < 0 ? target : target.substring(0, mark);
        this.query = mark < 0 ? "" : target.substring(mark + 1);
        return this;
    }

    /** A GET of a target. */
    public HttpEventBuilder get(String target) {
        return request("GET", target);
    }

    /** A POST to a target. */
    public HttpEventBuilder post(String target) {
        return request("POST", target);
    }

    /** A PUT to a target. */
    public HttpEventBuilder put(String target) {
        return request("PUT", target);
    }

    /** A DELETE of a target. */
    public HttpEventBuilder delete(String target) {
        return request("DELETE", target);
    }

    /** Adds a header, besides others of its name. */
    public HttpEventBuilder header(String name, String value) {
        headers.add(new Header(name, value));
        return this;
    }

    /** Adds a cookie. */
    public HttpEventBuilder cookie(String name, String value) {
        cookies.add(name + "=" + value);
        return this;
    }

    /** A body of JSON. */
    public HttpEventBuilder json(String text) {
        return body(text, "application/json");
    }

    /** A body of text. */
    public HttpEventBuilder body(String text, String contentType) {
        return body(text.getBytes(StandardCharsets.UTF_8), contentType);
    }

    /** A body; whether it travels as base64 follows from its type, as at the service. */
    public HttpEventBuilder body(byte[] bytes, String contentType) {
        this.body = bytes.clone();
        return header("content-type", contentType);
    }

    /** The client's address. */
    public HttpEventBuilder sourceIp(String address) {
        this.sourceIp = address;
        return this;
    }

    /** The API's stage; {@code $default} of an HTTP API and {@code prod} of a REST API if not set. */
    public HttpEventBuilder stage(String name) {
        this.stage = name;
        return this;
    }

    /**
     * What the token says that the API's JWT authorizer (HTTP API) or Amazon Cognito authorizer (REST API) has verified; lists
     * become the text that those make of them.
     *
     * @throws IllegalStateException if the service has no such authorizer
     */
    public HttpEventBuilder claims(Map<String, Object> ofToken) {
        if (front != Front.HTTP_API && front != Front.REST_API) {
            throw new IllegalStateException("Only APIs of API Gateway have an authorizer for tokens");
        }
        this.claims = new LinkedHashMap<>(ofToken);
        return this;
    }

    /** The scopes that the JWT authorizer of an HTTP API found. */
    public HttpEventBuilder scopes(String... names) {
        this.scopes = List.of(names);
        return this;
    }

    /**
     * What a Lambda authorizer said, as its {@code context}; strings, numbers and booleans. A REST API makes strings of all.
     *
     * @throws IllegalStateException if the service has no such authorizer
     */
    public HttpEventBuilder authorizer(Map<String, Object> context) {
        if (front != Front.HTTP_API && front != Front.REST_API) {
            throw new IllegalStateException("Only APIs of API Gateway have a Lambda authorizer");
        }
        this.authorizer = new LinkedHashMap<>(context);
        return this;
    }

    /**
     * The user of IAM who has signed the request.
     *
     * @param arn of the user or role
     * @throws IllegalStateException if it is a load balancer, which knows none
     */
    public HttpEventBuilder iamUser(String arn) {
        if (front == Front.ALB || front == Front.ALB_MULTI_VALUE) {
            throw new IllegalStateException("A load balancer checks no signatures of IAM");
        }
        this.iamUser = arn;
        return this;
    }

    /** The event. */
    public String json() {
        return Json.toJson(this, new HttpEventWriter());
    }
}
