package io.handrail.web;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages of other origins use the routes of a router; a filter, to be added before others. It answers preflight requests
 * itself, and adds its headers to every answer, errors too. Immutable.
 *
 * {@snippet class="io.handrail.web.WebSnippets" region="cors"}
 *
 * <p>Where API Gateway or the function URL has a CORS configuration of its own, that answers, and this one must not be there:
 * headers would come twice.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch: the CORS protocol</a>
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html">AWS: CORS of HTTP APIs</a>
 */
public final class Cors implements Filter {

    /** Null for any. */
    private final @Nullable Set<String> origins;

    private final String methods;
    private final String headers;
    private final String exposed;
    private final boolean credentials;
    private final long maxAgeSeconds;

    private Cors(
            @Nullable Set<String> origins,
            String methods,
            String headers,
            String exposed,
            boolean credentials,
            long maxAgeSeconds) {
        this.origins = origins;
        this.methods = methods;
        this.headers = headers;
        this.exposed = exposed;
        this.credentials = credentials;
        this.maxAgeSeconds = maxAgeSeconds;
    }

    /**
     * For pages of these origins, such as {@code https://www.example.com}; compared exactly.
     *
     * @throws IllegalArgumentException if one is no origin: scheme, host, and a port where it is not the usual one
     */
    public static Cors forOrigins(String... origins) {
        Set<String> all = new TreeSet<>();
        for (String origin : origins) {
            int host = origin.indexOf("://") + 3;
            boolean lower = origin.equals(origin.toLowerCase(Locale.ROOT));
            if (host < 4
                    || host == origin.length()
                    || origin.indexOf('/', host) >= 0
                    || origin.indexOf('*') >= 0
                    || !lower) {
                throw new IllegalArgumentException(
                        "An origin is like https://www.example.com, in small letters, without a path: " + origin);
            }
            all.add(origin);
        }
        return standard(all);
    }

    /** For pages of any origin, without credentials. */
    public static Cors forAnyOrigin() {
        return standard(null);
    }

    private static Cors standard(@Nullable Set<String> origins) {
        return new Cors(
                origins,
                "GET, HEAD, POST, PUT, PATCH, DELETE",
                "authorization, content-type, if-match, if-none-match",
                "etag, location",
                false,
                600);
    }

    /** With these methods instead of the usual six. */
    public Cors withMethods(String... names) {
        return new Cors(origins, String.join(", ", names), headers, exposed, credentials, maxAgeSeconds);
    }

    /** With these headers in requests, instead of {@code authorization, content-type, if-match, if-none-match}. */
    public Cors withHeaders(String... names) {
        return new Cors(origins, methods, String.join(", ", names), exposed, credentials, maxAgeSeconds);
    }

    /** With these headers of answers readable by the page, instead of {@code etag, location}. */
    public Cors withExposedHeaders(String... names) {
        return new Cors(origins, methods, headers, String.join(", ", names), credentials, maxAgeSeconds);
    }

    /**
     * With cookies and other credentials.
     *
     * @throws IllegalStateException if the origins are any: every page could act for its visitors
     */
    public Cors withCredentials() {
        if (origins == null) {
            throw new IllegalStateException("Credentials are for listed origins only");
        }
        return new Cors(origins, methods, headers, exposed, true, maxAgeSeconds);
    }

    /** With preflight answers good for this long; ten minutes if not set. */
    public Cors withMaxAge(Duration time) {
        return new Cors(origins, methods, headers, exposed, credentials, time.toSeconds());
    }

    @Override
    public Response filter(Request request, Next next) {
        String origin = request.header("origin").orElse(null);
        boolean allowed = origin != null && (origins == null || origins.contains(origin));
        boolean preflight = request.method().equals("OPTIONS")
                && origin != null
                && request.header("access-control-request-method").isPresent();
        Response answer = preflight ? Response.noContent() : next.handle(request);
        if (origins != null) {
            // Also where it is not allowed or not there: a cache must not give that answer to those who are.
            answer = answer.withVary("Origin");
        }
        if (!allowed || origin == null) {
            return answer;
        }
        answer = answer.withHeader("access-control-allow-origin", origins == null ? "*" : origin);
        if (credentials) {
            answer = answer.withHeader("access-control-allow-credentials", "true");
        }
        if (preflight) {
            return answer.withHeader("access-control-allow-methods", methods)
                    .withHeader("access-control-allow-headers", headers)
                    .withHeader("access-control-max-age", Long.toString(maxAgeSeconds));
        }
        return exposed.isEmpty() ? answer : answer.withHeader("access-control-expose-headers", exposed);
    }
}
