package io.handrail.edge;

import org.jspecify.annotations.Nullable;

/**
 * A response on its way to a viewer, without its body. Only the headers can be changed; CloudFront refuses another
 * status.
 *
 * @param status the status
 * @param statusDescription such as {@code OK}; may be empty
 * @param headers the headers
 */
public record ViewerResponse(int status, String statusDescription, EdgeHeaders headers) implements EdgeResult {

    /** The same with these headers and no others. */
    public ViewerResponse withHeaders(EdgeHeaders headers) {
        return new ViewerResponse(status, statusDescription, headers);
    }

    /** The same with this header once, in the place of those of its name. */
    public ViewerResponse withHeader(String key, String value) {
        return withHeaders(headers.with(key, value));
    }

    /** The same with this header once more, as for {@code Set-Cookie}. */
    public ViewerResponse plusHeader(String key, String value) {
        return withHeaders(headers.plus(key, value));
    }

    /** The same without the headers of this name. */
    public ViewerResponse withoutHeader(String name) {
        return withHeaders(headers.without(name));
    }

    /** The first value of a header, or null if there is none. */
    public @Nullable String header(String name) {
        return headers.first(name);
    }
}
