package io.handrail.edge.js.http;

import io.handrail.edge.EdgeHeaders;

/**
 * The answer of another service.
 *
 * @param status the status
 * @param headers the headers; at the edge those of one name come joined by commas, {@code Set-Cookie} excepted
 * @param body the body as UTF-8; what is not UTF-8 is U+FFFD
 */
public record EdgeHttpResponse(int status, EdgeHeaders headers, String body) {

    /** Whether the status is 200 to 299. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The status only: the rest may be secret. */
    @Override
    public String toString() {
        return "EdgeHttpResponse[" + status + "]";
    }
}
