package io.handrail.web;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.web.internal.CookieText;
import io.handrail.web.internal.FormText;
import io.handrail.web.internal.HeaderText;
import io.handrail.web.internal.PathText;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request, the same whichever service it came through. Everything in it is the client's word, except {@link #claims()},
 * {@link #clientIp()}, {@link #id()}, {@link #time()} and what filters have added. Immutable.
 *
 * <p>What cannot be understood is found where it is asked for, and ends the request with an {@link HttpException} of status
 * 400, which needs no catching.
 */
public final class Request {

    private final RequestData data;
    private final String path;
    private final Map<String, String> pathParameters;
    private final Map<Attribute<?>, Object> attributes;
    private final Claims claims;
    private final @Nullable Bodies bodies;
    private final @Nullable Route route;
    private final @Nullable Context context;

    Request(RequestData data, Map<String, String> pathParameters, Map<Attribute<?>, Object> attributes, Claims claims) {
        this(data, data.path, pathParameters, attributes, claims, null, null, null);
    }

    private Request(
            RequestData data,
            String path,
            Map<String, String> pathParameters,
            Map<Attribute<?>, Object> attributes,
            Claims claims,
            @Nullable Bodies bodies,
            @Nullable Route route,
            @Nullable Context context) {
        this.data = data;
        this.path = path;
        this.pathParameters = pathParameters;
        this.attributes = attributes;
        this.claims = claims;
        this.bodies = bodies;
        this.route = route;
        this.context = context;
    }

    /**
     * A request for a test of a route or a filter. For tests of the whole function, {@code io.handrail.testing.Events} makes
     * events.
     *
     * @param target path and query, encoded: {@code /items?page=2}
     */
    public static RequestBuilder builder(String method, String target) {
        return new RequestBuilder().method(method).target(target);
    }

    Request in(String routedPath, Bodies codec, @Nullable Context invocation) {
        return new Request(data, routedPath, pathParameters, attributes, claims, codec, route, invocation);
    }

    Request at(@Nullable Route matched, Map<String, String> parameters) {
        return new Request(data, path, parameters, attributes, claims, bodies, matched, context);
    }

    /** The same with something that a filter found out, for what comes after it. */
    public <T> Request with(Attribute<T> name, T value) {
        Map<Attribute<?>, Object> more = new HashMap<>(attributes);
        more.put(name, value);
        return new Request(data, path, pathParameters, more, claims, bodies, route, context);
    }

    /** The same with these claims, for a filter that verifies tokens. */
    public Request withClaims(Claims verified) {
        return new Request(data, path, pathParameters, attributes, verified, bodies, route, context);
    }

    /** What a filter has added; empty where none has. */
    public <T> Optional<T> attribute(Attribute<T> name) {
        Object value = attributes.get(name);
        return value == null ? Optional.empty() : Optional.of(name.cast(value));
    }

    /**
     * What a filter has added.
     *
     * @throws IllegalStateException if none has: the filter does not stand before this route
     */
    public <T> T require(Attribute<T> name) {
        return attribute(name)
                .orElseThrow(() -> new IllegalStateException(
                        "Nothing has added " + name + " to the request; its filter must stand before this route"));
    }

    /** In capitals, as it was sent: {@code GET}; a {@code HEAD} that a GET route answers is still one. */
    public String method() {
        return data.method;
    }

    /**
     * The path as it was sent, encoded, without stage and base path, with its first slash. An HTTP API decodes it before the
     * function gets it; it is encoded again then, and an encoded slash has become a plain one.
     */
    public String path() {
        return path;
    }

    /** The route that matched; empty in filters of a request that none matches. */
    public Optional<Route> route() {
        return Optional.ofNullable(route);
    }

    /**
     * A parameter of the path, decoded once. It never is empty, {@code .} or {@code ..}, and has no slash, backslash or
     * control character; of a greedy one that is true of each segment.
     *
     * @throws IllegalArgumentException if the route has no such parameter
     */
    public String pathParameter(String name) {
        String value = pathParameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The path of the route has no parameter " + name);
        }
        return value;
    }

    /** A parameter of the path as a number; 400 where it is none, which cannot be if the route says {@code {name:int}}. */
    public int pathInt(String name) {
        try {
            return Integer.parseInt(pathParameter(name));
        } catch (NumberFormatException e) {
            throw HttpException.badRequest("In the path, " + name + " is not a whole number of 32 bits");
        }
    }

    /** A parameter of the path as a number; 400 where it is none, which cannot be if the route says {@code {name:long}}. */
    public long pathLong(String name) {
        try {
            return Long.parseLong(pathParameter(name));
        } catch (NumberFormatException e) {
            throw HttpException.badRequest("In the path, " + name + " is not a whole number of 64 bits");
        }
    }

    /** A parameter of the path as a UUID; 400 where it is none, which cannot be if the route says {@code {name:uuid}}. */
    public UUID pathUuid(String name) {
        String value = pathParameter(name);
        if (!PathText.isUuid(value)) {
            throw HttpException.badRequest("In the path, " + name + " is not a UUID");
        }
        return UUID.fromString(value);
    }

    /** The parameters of the query, decoded; 400 where they are wrongly encoded. */
    public Parameters query() {
        Parameters query = data.query;
        if (query == null) {
            query = FormText.parse(data.rawQuery);
            data.query = query;
        }
        return query;
    }

    /** The first value of a parameter of the query. */
    public Optional<String> query(String name) {
        return query().first(name);
    }

    /** A parameter of the query as a number, or the given one where it is not there; 400 where it is no number. */
    public int queryInt(String name, int otherwise) {
        String value = query().first(name).orElse(null);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw HttpException.badRequest("In the query, " + name + " is not a whole number of 32 bits");
        }
    }

    /** The headers. */
    public Headers headers() {
        return data.headers;
    }

    /** The first value of a header as it was sent. */
    public Optional<String> header(String name) {
        return data.headers.first(name);
    }

    /** The cookies; their values are not decoded. */
    public Parameters cookies() {
        Parameters cookies = data.cookies;
        if (cookies == null) {
            cookies = CookieText.parse(data.headers.all("cookie"));
            data.cookies = cookies;
        }
        return cookies;
    }

    /** The first cookie of this name, which is the one with the longest path. */
    public Optional<String> cookie(String name) {
        return cookies().first(name);
    }

    /** The media type of the body in small letters, without parameters; empty where the client has not said it. */
    public Optional<String> contentType() {
        return header("content-type").map(HeaderText::withoutParameters);
    }

    /** The body, empty where there is none. Not a copy. 400 where it is base64 that cannot be decoded. */
    public byte[] bytes() {
        return data.bytes();
    }

    /** The body as text, in the encoding that {@code Content-Type} names, or UTF-8; 415 where that is an unknown one. */
    public String text() {
        return data.text();
    }

    /** The fields of a body of {@code application/x-www-form-urlencoded}; 415 where it is of another type. */
    public Parameters form() {
        return bodies().form(this);
    }

    /**
     * The body, which is JSON, as a value of this type, checked. Routes that name their type get it as a parameter.
     *
     * <p>415 where {@code Content-Type} is not JSON, 400 where the body is not JSON or not of the type, 422 where it is not
     * valid ({@link Validated}, {@link BodyValidator}).
     */
    public <T> T body(Class<T> type) {
        return bodies().read(this, type);
    }

    /** The same of a parameterised type, which the caller knows: a {@code List<Item>}. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> T body(Type type) {
        return bodies().read(this, type);
    }

    /**
     * Compares the entity tag of what is there now with {@code If-Match} and {@code If-None-Match}, before it is changed: 412
     * where the client has seen another state. {@code If-None-Match: *} asks that nothing is there yet.
     *
     * @param current the tag without quotation marks, as in {@link Response#withETag}; null where nothing is there
     */
    public void checkPreconditions(@Nullable String current) {
        String tag = current == null ? null : EntityTags.quoted(current);
        List<String> wanted = headers().list("if-match");
        if (!wanted.isEmpty() && !EntityTags.matchesStrongly(wanted, tag)) {
            throw new HttpException(412, "It has changed since it was read");
        }
        List<String> unwanted = headers().list("if-none-match");
        if (!unwanted.isEmpty() && EntityTags.matchesWeakly(unwanted, tag)) {
            throw new HttpException(412, "It is there already");
        }
    }

    /** The same, and 428 where the client has not said which state it has seen. */
    public void requirePreconditions(@Nullable String current) {
        if (headers().all("if-match").isEmpty()
                && headers().all("if-none-match").isEmpty()) {
            throw new HttpException(428, "Say by If-Match which state you have seen");
        }
        checkPreconditions(current);
    }

    /** What an authorizer found out about the caller. */
    public Claims claims() {
        return claims;
    }

    /**
     * The address that the service saw the request come from: {@code sourceIp} of API Gateway and function URLs; behind a
     * load balancer the last one in {@code X-Forwarded-For}, which the load balancer itself adds (in its mode {@code append},
     * the default). It is not the client's where something else stands before the service, such as CloudFront. Empty where
     * the service does not say.
     *
     * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/x-forwarded-headers.html">AWS:
     *     X-Forwarded headers</a>
     */
    public String clientIp() {
        return data.clientIp;
    }

    /** The host that was asked, in small letters: the service's word, but behind a load balancer the client's. */
    public String host() {
        return data.host;
    }

    /** The id that API Gateway gave the request, or else the id of the invocation. */
    public String id() {
        return data.id != null ? data.id : context == null ? "" : String.valueOf(context.getAwsRequestId());
    }

    /** When the service got it; behind a load balancer when the function got it. */
    public Instant time() {
        return data.time;
    }

    /** The service that it came through. */
    public Source source() {
        return data.source;
    }

    /** The variables of the API's stage; none where there are none. */
    public Map<String, String> stageVariables() {
        return data.stageVariables;
    }

    /**
     * The invocation's context.
     *
     * @throws IllegalStateException in a test that made the request by itself and gave it to no handler
     */
    public Context context() {
        if (context == null) {
            throw new IllegalStateException("The request was given to no handler");
        }
        return context;
    }

    private Bodies bodies() {
        return bodies == null ? Bodies.ofTests() : bodies;
    }

    RequestData data() {
        return data;
    }
}
