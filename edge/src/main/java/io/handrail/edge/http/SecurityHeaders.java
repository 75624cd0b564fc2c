package io.handrail.edge.http;

import io.handrail.edge.EdgeHeaders;

/**
 * The headers that make browsers more careful. Start with {@link #strict} and change what the site needs. Immutable.
 *
 * @see <a href="https://owasp.org/www-project-secure-headers/">OWASP: secure headers</a>
 */
public final class SecurityHeaders {

    private final EdgeHeaders headers;

    private SecurityHeaders(EdgeHeaders headers) {
        this.headers = headers;
    }

    /**
     * HTTPS for a year also for subdomains, no guessing of types, no frames, the site's name only as referrer, nothing but
     * the site's own content.
     */
    public static SecurityHeaders strict() {
        return new SecurityHeaders(EdgeHeaders.none())
                .withHsts(31_536_000, true, false)
                .with("X-Content-Type-Options", "nosniff")
                .with("X-Frame-Options", "DENY")
                .with("Referrer-Policy", "strict-origin-when-cross-origin")
                .withContentSecurityPolicy(
                        "default-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'");
    }

    /** The same with another policy of what a page may load. */
    public SecurityHeaders withContentSecurityPolicy(String policy) {
        return with("Content-Security-Policy", policy);
    }

    /**
     * The same with another time in which browsers insist on HTTPS.
     *
     * @param maxAge in seconds; 0 ends it
     * @param includeSubDomains for subdomains too
     * @param preload whether browsers may know it before the first visit; needs a year and subdomains
     */
    public SecurityHeaders withHsts(long maxAge, boolean includeSubDomains, boolean preload) {
        return with(
                "Strict-Transport-Security",
                "max-age=" + maxAge + (includeSubDomains ? "; includeSubDomains" : "") + (preload ? "; preload" : ""));
    }

    /** The same with this header, such as {@code Permissions-Policy}. */
    public SecurityHeaders with(String name, String value) {
        return new SecurityHeaders(headers.with(name, value));
    }

    /** The same without this header. */
    public SecurityHeaders without(String name) {
        return new SecurityHeaders(headers.without(name));
    }

    /** The response's headers with these, which replace the origin's. */
    public EdgeHeaders over(EdgeHeaders response) {
        return response.withAll(headers);
    }

    /** The response's headers with those of these that the origin did not send. */
    public EdgeHeaders under(EdgeHeaders response) {
        EdgeHeaders missing = headers;
        for (String name : headers.names()) {
            if (response.contains(name)) {
                missing = missing.without(name);
            }
        }
        return response.withAll(missing);
    }
}
