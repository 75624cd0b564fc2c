package io.handrail.s3.image.request;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request for an image. Everything in it is the requester's word.
 *
 * @param method in capitals
 * @param rawPath as the event has it, with its first slash
 * @param pathIsDecoded whether the sender of the event has decoded it: HTTP APIs do, function URLs do not
 * @param rawQuery as sent, without the question mark; may be empty
 * @param accept the header {@code Accept}; null if there is none
 * @param ifNoneMatch the header {@code If-None-Match}; null if there is none
 */
public record ImageRequest(
        String method,
        String rawPath,
        boolean pathIsDecoded,
        String rawQuery,
        @Nullable String accept,
        @Nullable String ifNoneMatch) {

    /**
     * Decoded.
     *
     * @throws RefusedRequestException if it is wrongly encoded
     */
    public String path() {
        return pathIsDecoded ? rawPath : UrlText.decoded(rawPath, false);
    }

    /**
     * The parameters of the query, decoded, in its order.
     *
     * @throws RefusedRequestException if one is there twice, or is wrongly encoded
     */
    public Map<String, String> query() {
        return UrlText.query(rawQuery);
    }
}
