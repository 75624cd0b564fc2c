package io.handrail.edge;

import org.jspecify.annotations.Nullable;

/**
 * A response: one that a request function makes instead of going on, or the origin's, changed on its way back. A function
 * never sees the origin's body. Of the origin's response, no body means that the origin's stays; an empty one removes it.
 *
 * @param status 200 to 599
 * @param statusDescription such as {@code Not Found}; may be empty
 * @param headers the headers
 * @param body the body, or null
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-generating-http-responses.html">AWS:
 *     responses made by functions</a>
 */
public record EdgeResponse(
        int status,
        String statusDescription,
        EdgeHeaders headers,
        @Nullable ResponseBody body) implements ViewerRequestResult, OriginRequestResult {

    /** A response without headers and body, with the usual description of its status. */
    public static EdgeResponse of(int status) {
        return new EdgeResponse(status, StatusText.of(status), EdgeHeaders.none(), null);
    }

    /**
     * A response of text.
     *
     * @param contentType with its charset, which should be UTF-8: {@code text/html; charset=utf-8}
     */
    public static EdgeResponse of(int status, String contentType, String text) {
        return of(status).withHeader("Content-Type", contentType).withBody(ResponseBody.text(text));
    }

    /** The same with another status and its usual description. */
    public EdgeResponse withStatus(int status) {
        return new EdgeResponse(status, StatusText.of(status), headers, body);
    }

    /** The same with these headers and no others. */
    public EdgeResponse withHeaders(EdgeHeaders headers) {
        return new EdgeResponse(status, statusDescription, headers, body);
    }

    /** The same with this header once, in the place of those of its name. */
    public EdgeResponse withHeader(String key, String value) {
        return withHeaders(headers.with(key, value));
    }

    /** The same with this header once more, as for {@code Set-Cookie}. */
    public EdgeResponse plusHeader(String key, String value) {
        return withHeaders(headers.plus(key, value));
    }

    /** The same without the headers of this name. */
    public EdgeResponse withoutHeader(String name) {
        return withHeaders(headers.without(name));
    }

    /** The same with another body. */
    public EdgeResponse withBody(ResponseBody body) {
        return new EdgeResponse(status, statusDescription, headers, body);
    }

    /** The first value of a header, or null if there is none. */
    public @Nullable String header(String name) {
        return headers.first(name);
    }
}
