package io.handrail.s3.image.request;

import java.util.Map;

/** The answer to a request for an image. */
public final class ImageResponse {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    /** The body is not copied; an empty one is none. */
    public ImageResponse(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    /** Of HTTP. */
    public int status() {
        return status;
    }

    /** By names in small letters. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Not a copy. */
    public byte[] body() {
        return body;
    }
}
