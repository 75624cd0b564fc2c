package io.handrail.web;

import io.handrail.web.internal.Body;
import io.handrail.web.internal.HeaderText;
import io.handrail.web.internal.JsonDocument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer. Immutable: each {@code with} method returns another one.
 *
 * {@snippet class="io.handrail.web.WebSnippets" region="responses"}
 */
public final class Response {

    private static final Map<String, List<String>> NO_HEADERS = Map.of();

    private final int status;

    /** By names in small letters. */
    private final Map<String, List<String>> headers;

    private final List<Cookie> cookies;
    private final Body body;
    private final @Nullable Throwable cause;

    /** The answer as Lambda gets it; null as long as it may change. */
    private final byte @Nullable [] document;

    private Response(
            int status, Map<String, List<String>> headers, List<Cookie> cookies, Body body, @Nullable Throwable cause) {
        this(status, headers, cookies, body, cause, null);
    }

    private Response(
            int status,
            Map<String, List<String>> headers,
            List<Cookie> cookies,
            Body body,
            @Nullable Throwable cause,
            byte @Nullable [] document) {
        this.status = status;
        this.headers = headers;
        this.cookies = cookies;
        this.body = body;
        this.cause = cause;
        this.document = document;
    }

    /**
     * Without a body.
     *
     * @param status of HTTP, from 200 to 599
     */
    public static Response of(int status) {
        // Function URLs take 100 to 599, and no service sends on an informational one.
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("An answer has a status from 200 to 599, not " + status);
        }
        return new Response(status, NO_HEADERS, List.of(), Body.NONE, null);
    }

    /** 200 without a body. */
    public static Response ok() {
        return of(200);
    }

    /** 204. */
    public static Response noContent() {
        return of(204);
    }

    /** 201 with the address of what was made. */
    public static Response created(String location) {
        return of(201).withHeader("location", location);
    }

    /** 302 to this address. Build it of nothing that the client sent, or others send your users wherever they want. */
    public static Response redirect(String location) {
        return of(302).withHeader("location", location);
    }

    /**
     * 200 with a value as JSON: written by the handler's codec by its own class. Lists, maps, arrays, {@code Optional},
     * strings, numbers and booleans may contain each other and the user's types.
     */
    public static Response json(@Nullable Object value) {
        return ok().withJson(value);
    }

    /** 200 with plain text. */
    public static Response text(String text) {
        return ok().withText(text, "text/plain; charset=utf-8");
    }

    /** 200 with a page. Put values into it by {@link Html#escape} only. */
    public static Response html(String page) {
        return ok().withText(page, "text/html; charset=utf-8");
    }

    /** 200 with bytes, which are not copied. They travel as base64, so that 4.5 MB of them are the most. */
    public static Response bytes(byte[] bytes, String contentType) {
        return ok().withBytes(bytes, contentType);
    }

    /** The answer of a problem. */
    public static Response problem(Problem problem) {
        return of(problem.status())
                .withHeader("content-type", Problem.MEDIA_TYPE)
                .withHeader("cache-control", "no-store")
                .withHeader("x-content-type-options", "nosniff")
                .withBody(Body.json((JsonDocument) problem::write));
    }

    /** The same with this status. */
    public Response withStatus(int other) {
        of(other);
        return new Response(other, headers, cookies, body, cause);
    }

    /**
     * The same with this header, in place of others of its name.
     *
     * @throws IllegalArgumentException if the name is no token, the value has a line break or anything else than visible
     *     ASCII, spaces and tabs, or it is {@code Set-Cookie}: that is {@link #withCookie}
     */
    public Response withHeader(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(headers);
        more.put(checked(name, value), List.of(value));
        return new Response(status, more, cookies, body, cause);
    }

    /**
     * The same with this header besides others of its name.
     *
     * @throws IllegalArgumentException as in {@link #withHeader}
     */
    public Response addHeader(String name, String value) {
        String key = checked(name, value);
        Map<String, List<String>> more = new LinkedHashMap<>(headers);
        List<String> all = new ArrayList<>(more.getOrDefault(key, List.of()));
        all.add(value);
        more.put(key, List.copyOf(all));
        return new Response(status, more, cookies, body, cause);
    }

    private static String checked(String name, String value) {
        if (!HeaderText.isToken(name)) {
            throw new IllegalArgumentException("The name of a header has letters, digits and a few signs only");
        }
        if (!HeaderText.isValue(value)) {
            throw new IllegalArgumentException(
                    "The header " + name + " has a line break or another character that no header can hold");
        }
        String key = name.toLowerCase(Locale.ROOT);
        if (key.equals("set-cookie")) {
            throw new IllegalArgumentException("Set cookies by withCookie; each service wants them in another place");
        }
        return key;
    }

    /** The same without this header. */
    public Response withoutHeader(String name) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(headers);
        fewer.remove(name.toLowerCase(Locale.ROOT));
        return new Response(status, fewer, cookies, body, cause);
    }

    /** The same with {@code Vary} naming this header of requests, besides others. */
    public Response withVary(String header) {
        for (String each : headerList("vary")) {
            if (each.equals("*") || each.equalsIgnoreCase(header)) {
                return this;
            }
        }
        List<String> all = headerList("vary");
        all.add(header);
        return withHeader("vary", String.join(", ", all));
    }

    private List<String> headerList(String name) {
        List<String> elements = new ArrayList<>();
        for (String value : headers.getOrDefault(name, List.of())) {
            HeaderText.split(value, ',', elements);
        }
        return elements;
    }

    /**
     * The same with a cookie, besides others.
     *
     * @throws IllegalStateException if browsers would not take it; the message says which rule it breaks
     */
    public Response withCookie(Cookie cookie) {
        cookie.header();
        List<Cookie> more = new ArrayList<>(cookies);
        more.add(cookie);
        return new Response(status, headers, List.copyOf(more), body, cause);
    }

    /**
     * The same with an entity tag. A request that has it in {@code If-None-Match} is answered with 304.
     *
     * @param tag of what the answer shows: a version number, a hash; without quotation marks
     */
    public Response withETag(String tag) {
        return withHeader("etag", EntityTags.quoted(tag));
    }

    /** The same with a value as JSON, see {@link #json}. */
    public Response withJson(@Nullable Object value) {
        return withHeader("content-type", "application/json").withBody(Body.json(value));
    }

    /** The same with text of this type, which says {@code charset=utf-8}. */
    public Response withText(String text, String contentType) {
        return withHeader("content-type", contentType).withBody(Body.text(text));
    }

    /** The same with bytes of this type, which are not copied. */
    public Response withBytes(byte[] bytes, String contentType) {
        return withHeader("content-type", contentType).withBody(Body.bytes(bytes));
    }

    Response withBody(Body other) {
        return new Response(status, headers, cookies, other, cause);
    }

    Response withCause(Throwable error) {
        return new Response(status, headers, cookies, body, error);
    }

    Response withDocument(byte[] json) {
        return new Response(status, headers, cookies, body, cause, json);
    }

    byte @Nullable [] document() {
        return document;
    }

    /** Of HTTP. */
    public int status() {
        return status;
    }

    /** By names in small letters, without cookies. */
    public Map<String, List<String>> headers() {
        return Collections.unmodifiableMap(headers);
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        List<String> all = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** In their order. */
    public List<Cookie> cookies() {
        return cookies;
    }

    /** The exception that this is the answer of, for filters that want to know. */
    public Optional<Throwable> cause() {
        return Optional.ofNullable(cause);
    }

    /**
     * The body as bytes, empty where there is none. Not a copy.
     *
     * @throws IllegalStateException if it is a value that is not JSON yet; what {@link Next#handle} and the handler return
     *     is JSON already
     */
    public byte[] body() {
        return body.bytes();
    }

    /** The body as text, if it is some. */
    public String bodyText() {
        return new String(body.bytes(), StandardCharsets.UTF_8);
    }

    Body content() {
        return body;
    }
}
