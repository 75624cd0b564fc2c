package io.handrail.edge;

import org.jspecify.annotations.Nullable;

/**
 * A request from a viewer before the cache was asked. CloudFront's own headers about the viewer, such as
 * {@code CloudFront-Viewer-Country} and {@code CloudFront-Is-Mobile-Viewer}, do not exist here: it adds them behind this
 * event. Whatever stands under such a name was sent by the viewer.
 *
 * @param config what CloudFront says about the invocation
 * @param clientIp the viewer's address
 * @param method such as {@code GET}
 * @param uri the path
 * @param querystring what stands behind the question mark, or an empty text
 * @param headers the headers
 * @param body the body; null unless the trigger includes it
 */
public record ViewerRequest(
        EdgeConfig config,
        String clientIp,
        String method,
        String uri,
        String querystring,
        EdgeHeaders headers,
        @Nullable EdgeBody body)
        implements EdgeRequest, ViewerRequestResult {

    /** A request for a test: no headers, no body, from 192.0.2.1. A query string may stand behind the path. */
    public static ViewerRequest of(String method, String target) {
        int query = target.indexOf('?');
        return new ViewerRequest(
                EdgeConfig.of(EventType.VIEWER_REQUEST),
                "192.0.2.1",
                method,
                query < 0 ? target : target.substring(0, query),
                query < 0 ? "" : target.substring(query + 1),
                EdgeHeaders.none(),
                null);
    }

    @Override
    public ViewerRequest withUri(String uri) {
        return copy(uri, querystring, headers, body);
    }

    @Override
    public ViewerRequest withQuerystring(String querystring) {
        return copy(uri, querystring, headers, body);
    }

    /** The same request with another query string. */
    public ViewerRequest withQuery(QueryString query) {
        return withQuerystring(query.toString());
    }

    @Override
    public ViewerRequest withHeaders(EdgeHeaders headers) {
        return copy(uri, querystring, headers, body);
    }

    /** The same request with this header once, in the place of those of its name. */
    public ViewerRequest withHeader(String key, String value) {
        return withHeaders(headers.with(key, value));
    }

    /** The same request with this header once more. */
    public ViewerRequest plusHeader(String key, String value) {
        return withHeaders(headers.plus(key, value));
    }

    /** The same request without the headers of this name. */
    public ViewerRequest withoutHeader(String name) {
        return withHeaders(headers.without(name));
    }

    /** The same request with these cookies in one header; without the header if there are none. */
    public ViewerRequest withCookies(Cookies cookies) {
        return cookies.isEmpty() ? withoutHeader("Cookie") : withHeader("Cookie", cookies.toString());
    }

    /** The same request with another body; CloudFront takes it only where the trigger includes the body. */
    public ViewerRequest withBody(EdgeBody body) {
        return copy(uri, querystring, headers, body);
    }

    /** Without the query string and the values of headers: there are tokens and persons in them. */
    @Override
    public String toString() {
        return "ViewerRequest[" + method + " " + uri + ", headers=" + headers + "]";
    }

    private ViewerRequest copy(String uri, String querystring, EdgeHeaders headers, @Nullable EdgeBody body) {
        return new ViewerRequest(config, clientIp, method, uri, querystring, headers, body);
    }
}
