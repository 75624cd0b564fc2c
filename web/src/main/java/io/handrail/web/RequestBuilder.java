package io.handrail.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Request}, as the reader of events does and as tests do. Not thread-safe. */
public final class RequestBuilder {

    Source source = Source.HTTP_API;
    String method = "GET";
    String path = "/";
    String stage = "";
    String rawQuery = "";

    @Nullable
    Parameters query;

    Headers headers = Headers.none();

    @Nullable
    String body;

    boolean base64;
    byte @Nullable [] bytes;
    String clientIp = "";
    String host = "";

    @Nullable
    String id;

    @Nullable
    Instant time;

    Map<String, String> stageVariables = Map.of();
    private final Map<String, String> pathParameters = new LinkedHashMap<>();
    private final Map<Attribute<?>, Object> attributes = new HashMap<>();
    private Claims claims = Claims.none();

    /** A GET of {@code /}. */
    public RequestBuilder() {}

    /** In capitals. */
    public RequestBuilder method(String name) {
        this.method = name;
        return this;
    }

    /** Path and query, encoded. */
    public RequestBuilder target(String pathAndQuery) {
        int mark = pathAndQuery.indexOf('?');
        path(mark < 0 ? pathAndQuery : pathAndQuery.substring(0, mark));
        return rawQuery(mark < 0 ? "" : pathAndQuery.substring(mark + 1));
    }

    /** The path, encoded, with its first slash. */
    public RequestBuilder path(String encoded) {
        this.path = encoded;
        return this;
    }

    /** The stage that may be the path's first segment; empty if not set. */
    public RequestBuilder stage(String name) {
        this.stage = name;
        return this;
    }

    /** The query, encoded, without its question mark. */
    public RequestBuilder rawQuery(String encoded) {
        this.rawQuery = encoded;
        this.query = null;
        return this;
    }

    /** The query, decoded already. */
    public RequestBuilder query(Parameters decoded) {
        this.query = decoded;
        return this;
    }

    /** Adds a header. */
    public RequestBuilder header(String name, String value) {
        this.headers = headers.and(name, value);
        return this;
    }

    /** All headers. */
    public RequestBuilder headers(Headers all) {
        this.headers = all;
        return this;
    }

    /** The body, and its type. */
    public RequestBuilder body(String text, String contentType) {
        return body(text, false).header("content-type", contentType);
    }

    /** The body, and its type; not copied. */
    public RequestBuilder body(byte[] content, String contentType) {
        this.body = null;
        this.bytes = content;
        return header("content-type", contentType);
    }

    /** A body of JSON. */
    public RequestBuilder json(String text) {
        return body(text, "application/json");
    }

    /** The body as an event has it: text, or bytes as base64. */
    public RequestBuilder body(@Nullable String text, boolean isBase64) {
        this.body = text;
        this.base64 = isBase64;
        this.bytes = null;
        return this;
    }

    /** A parameter of the path, for a test of a route by itself. */
    public RequestBuilder pathParameter(String name, String value) {
        pathParameters.put(name, value);
        return this;
    }

    /** What a filter would have added, for a test of a route by itself. */
    public <T> RequestBuilder with(Attribute<T> name, T value) {
        attributes.put(name, value);
        return this;
    }

    /** What an authorizer found out. */
    public RequestBuilder claims(Claims found) {
        this.claims = found;
        return this;
    }

    /** The service it came through; {@link Source#HTTP_API} if not set. */
    public RequestBuilder source(Source service) {
        this.source = service;
        return this;
    }

    /** The address it came from. */
    public RequestBuilder clientIp(String address) {
        this.clientIp = address;
        return this;
    }

    /** The host that was asked. */
    public RequestBuilder host(String name) {
        this.host = name;
        return this;
    }

    /** API Gateway's id; the id of the invocation if not set. */
    public RequestBuilder id(@Nullable String text) {
        this.id = text;
        return this;
    }

    /** When the service got it; now if not set. */
    public RequestBuilder time(@Nullable Instant instant) {
        this.time = instant;
        return this;
    }

    /** The variables of the API's stage; copied. */
    public RequestBuilder stageVariables(Map<String, String> variables) {
        this.stageVariables = variables;
        return this;
    }

    /** The request. */
    public Request build() {
        return new Request(new RequestData(this), Map.copyOf(pathParameters), Map.copyOf(attributes), claims);
    }
}
