package io.handrail.edge;

import org.jspecify.annotations.Nullable;

/**
 * A request that the cache could not answer, on its way to the origin.
 *
 * @param config what CloudFront says about the invocation
 * @param clientIp the viewer's address
 * @param method such as {@code GET}
 * @param uri the path
 * @param querystring what stands behind the question mark, or an empty text
 * @param headers the headers that the policies let through, and those that CloudFront adds
 * @param body the body; null unless the trigger includes it
 * @param origin where the request goes
 */
public record OriginRequest(
        EdgeConfig config,
        String clientIp,
        String method,
        String uri,
        String querystring,
        EdgeHeaders headers,
        @Nullable EdgeBody body,
        Origin origin)
        implements EdgeRequest, OriginRequestResult {

    /** A request for a test: no headers, no body, from 192.0.2.1. A query string may stand behind the path. */
    public static OriginRequest of(String method, String target, Origin origin) {
        int query = target.indexOf('?');
        return new OriginRequest(
                EdgeConfig.of(EventType.ORIGIN_REQUEST),
                "192.0.2.1",
                method,
                query < 0 ? target : target.substring(0, query),
                query < 0 ? "" : target.substring(query + 1),
                EdgeHeaders.none(),
                null,
                origin);
    }

    @Override
    public OriginRequest withUri(String uri) {
        return copy(uri, querystring, headers, body, origin);
    }

    @Override
    public OriginRequest withQuerystring(String querystring) {
        return copy(uri, querystring, headers, body, origin);
    }

    /** The same request with another query string. */
    public OriginRequest withQuery(QueryString query) {
        return withQuerystring(query.toString());
    }

    @Override
    public OriginRequest withHeaders(EdgeHeaders headers) {
        return copy(uri, querystring, headers, body, origin);
    }

    /** The same request with this header once, in the place of those of its name. */
    public OriginRequest withHeader(String key, String value) {
        return withHeaders(headers.with(key, value));
    }

    /** The same request with this header once more. */
    public OriginRequest plusHeader(String key, String value) {
        return withHeaders(headers.plus(key, value));
    }

    /** The same request without the headers of this name. */
    public OriginRequest withoutHeader(String name) {
        return withHeaders(headers.without(name));
    }

    /** The same request with these cookies in one header; without the header if there are none. */
    public OriginRequest withCookies(Cookies cookies) {
        return cookies.isEmpty() ? withoutHeader("Cookie") : withHeader("Cookie", cookies.toString());
    }

    /** The same request with another body; CloudFront takes it only where the trigger includes the body. */
    public OriginRequest withBody(EdgeBody body) {
        return copy(uri, querystring, headers, body, origin);
    }

    /**
     * The country CloudFront takes the viewer's address for, two capital letters (ISO 3166-1); null unless a policy adds
     * {@code CloudFront-Viewer-Country}.
     */
    public @Nullable String country() {
        return header("cloudfront-viewer-country");
    }

    /** The kind of device; {@link Device#UNKNOWN} unless a policy adds the {@code CloudFront-Is-*-Viewer} headers. */
    public Device device() {
        return Device.of(headers);
    }

    /** The same request to another origin. */
    public OriginRequest withOrigin(Origin origin) {
        return copy(uri, querystring, headers, body, origin);
    }

    /** The same request to another origin, with the {@code Host} header that the origin expects. */
    public OriginRequest withOriginAndHost(Origin origin) {
        return withOrigin(origin).withHeader("Host", origin.domainName());
    }

    /** Without the query string and the values of headers: there are tokens and persons in them. */
    @Override
    public String toString() {
        return "OriginRequest[" + method + " " + uri + ", headers=" + headers + "]";
    }

    private OriginRequest copy(
            String uri, String querystring, EdgeHeaders headers, @Nullable EdgeBody body, Origin origin) {
        return new OriginRequest(config, clientIp, method, uri, querystring, headers, body, origin);
    }
}
