package io.handrail.edge;

import org.jspecify.annotations.Nullable;

/**
 * A request at the edge: what both request events have. The method, the client's address and the configuration are given
 * by CloudFront and cannot be changed.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-event-structure.html">AWS:
 *     the event structure</a>
 */
public sealed interface EdgeRequest extends EdgeEvent permits OriginRequest, ViewerRequest {

    /** The address of the viewer or of the proxy in front of it; IPv4 or IPv6. */
    String clientIp();

    /** Such as {@code GET}. */
    String method();

    /** The path as the viewer sent it, percent-encoded, beginning with a slash; without the query string. */
    String uri();

    /** What stands behind the question mark, percent-encoded; empty if there is none. */
    String querystring();

    /** The headers. In origin events these are the ones the cache and origin request policies let through. */
    EdgeHeaders headers();

    /** The body; null unless the trigger includes it. */
    @Nullable
    EdgeBody body();

    /** The same request with another path. */
    EdgeRequest withUri(String uri);

    /** The same request with another query string, percent-encoded, without the question mark. */
    EdgeRequest withQuerystring(String querystring);

    /** The same request with these headers and no others. */
    EdgeRequest withHeaders(EdgeHeaders headers);

    /** The first value of a header, whatever the case of its name; null if there is none. */
    default @Nullable String header(String name) {
        return headers().first(name);
    }

    /** The query string in parts. */
    default QueryString query() {
        return QueryString.parse(querystring());
    }

    /** The cookies of all {@code Cookie} headers. */
    default Cookies cookies() {
        return Cookies.of(headers());
    }
}
