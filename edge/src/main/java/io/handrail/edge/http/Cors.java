package io.handrail.edge.http;

import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EdgeRequest;
import io.handrail.edge.EdgeResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What pages of other origins may do (the Fetch standard's CORS protocol). The allowed origins are named in full, such as
 * {@code https://app.example.com}; nothing is matched by its end or its beginning. Immutable.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch: the CORS protocol</a>
 */
public final class Cors {

    private final List<String> origins;
    private final String methods;
    private final String headers;
    private final String exposed;
    private final boolean credentials;
    private final long maxAge;

    private Cors(
            List<String> origins, String methods, String headers, String exposed, boolean credentials, long maxAge) {
        this.origins = origins;
        this.methods = methods;
        this.headers = headers;
        this.exposed = exposed;
        this.credentials = credentials;
        this.maxAge = maxAge;
    }

    /** For pages of any origin, without cookies; they may read (GET and HEAD). */
    public static Cors ofAnyOrigin() {
        return new Cors(List.of(), "GET, HEAD", "", "", false, 0);
    }

    /**
     * For pages of these origins; they may read (GET and HEAD).
     *
     * @throws IllegalArgumentException if one is no {@code https://host} or {@code http://host}
     */
    public static Cors of(String... origins) {
        if (origins.length == 0) {
            throw new IllegalArgumentException("Name the origins that are allowed");
        }
        List<String> allowed = new ArrayList<>(origins.length);
        for (String origin : origins) {
            int host = origin.startsWith("https://") ? 8 : origin.startsWith("http://") ? 7 : origin.length();
            if (host >= origin.length() || origin.indexOf('/', host) >= 0 || origin.indexOf('*') >= 0) {
                throw new IllegalArgumentException("No origin, such as https://app.example.com: " + origin);
            }
            allowed.add(origin);
        }
        return new Cors(allowed, "GET, HEAD", "", "", false, 0);
    }

    /** The same for these methods. */
    public Cors withMethods(String... methods) {
        return new Cors(origins, joined(methods), headers, exposed, credentials, maxAge);
    }

    /** The same for requests with these headers, such as {@code Content-Type}. */
    public Cors withHeaders(String... headers) {
        return new Cors(origins, methods, joined(headers), exposed, credentials, maxAge);
    }

    /** The same with these headers of the response in reach of scripts. */
    public Cors withExposedHeaders(String... exposed) {
        return new Cors(origins, methods, headers, joined(exposed), credentials, maxAge);
    }

    /**
     * The same for requests with cookies.
     *
     * @throws IllegalArgumentException if any origin is allowed: every site could then act in the name of its visitors
     */
    public Cors withCredentials() {
        if (origins.isEmpty()) {
            throw new IllegalArgumentException("Requests with cookies need named origins");
        }
        return new Cors(origins, methods, headers, exposed, true, maxAge);
    }

    /** The same with preflight answers that browsers keep for so many seconds. */
    public Cors withMaxAge(long seconds) {
        return new Cors(origins, methods, headers, exposed, credentials, seconds);
    }

    /** The allowed origins; empty if any is. */
    public List<String> origins() {
        return Collections.unmodifiableList(origins);
    }

    /** The allowed methods, with commas between them. */
    public String methods() {
        return methods;
    }

    /** The headers that requests may have, with commas between them. */
    public String headers() {
        return headers;
    }

    /** The headers of the response in reach of scripts, with commas between them. */
    public String exposedHeaders() {
        return exposed;
    }

    /** Whether requests may have cookies. */
    public boolean allowsCredentials() {
        return credentials;
    }

    /** How long browsers keep a preflight answer, in seconds; 0 if nothing is said. */
    public long maxAge() {
        return maxAge;
    }

    /** The answer to a preflight request, or null if this is none. An origin that is not allowed gets no permission. */
    public @Nullable EdgeResponse preflight(EdgeRequest request) {
        EdgeHeaders asked = request.headers();
        if (!request.method().equals("OPTIONS")
                || !asked.contains("origin")
                || !asked.contains("access-control-request-method")) {
            return null;
        }
        EdgeHeaders answer = allowOrigin(request, EdgeHeaders.none());
        if (answer.contains("access-control-allow-origin")) {
            answer = answer.with("Access-Control-Allow-Methods", methods);
            answer = withUnlessEmpty(answer, "Access-Control-Allow-Headers", headers);
            answer = withUnlessEmpty(answer, "Access-Control-Max-Age", maxAge == 0 ? "" : Long.toString(maxAge));
        }
        return EdgeResponse.of(204).withHeaders(answer);
    }

    /** The headers of the answer to any other request with what this origin may do; the origin's own are replaced. */
    public EdgeHeaders applyTo(EdgeRequest request, EdgeHeaders response) {
        EdgeHeaders answer = allowOrigin(
                request, response.without("access-control-allow-origin").without("access-control-allow-credentials"));
        return answer.contains("access-control-allow-origin")
                ? withUnlessEmpty(answer, "Access-Control-Expose-Headers", exposed)
                : answer;
    }

    private EdgeHeaders allowOrigin(EdgeRequest request, EdgeHeaders response) {
        if (origins.isEmpty()) {
            return response.with("Access-Control-Allow-Origin", "*");
        }
        // Also where the origin is not allowed: a cache must not give this answer to one that is.
        EdgeHeaders answer = varyByOrigin(response);
        String origin = request.header("origin");
        if (origin == null || !origins.contains(origin)) {
            return answer;
        }
        answer = answer.with("Access-Control-Allow-Origin", origin);
        return credentials ? answer.with("Access-Control-Allow-Credentials", "true") : answer;
    }

    private static EdgeHeaders varyByOrigin(EdgeHeaders response) {
        for (String value : response.all("vary")) {
            for (Preference member : Preference.parse(value)) {
                if (member.range().equals("origin") || member.range().equals("*")) {
                    return response;
                }
            }
        }
        return response.plus("Vary", "Origin");
    }

    private static EdgeHeaders withUnlessEmpty(EdgeHeaders headers, String name, String value) {
        return value.isEmpty() ? headers : headers.with(name, value);
    }

    private static String joined(String[] values) {
        StringBuilder joined = new StringBuilder();
        for (String value : values) {
            joined.append(joined.length() == 0 ? "" : ", ").append(value);
        }
        return joined.toString();
    }
}
