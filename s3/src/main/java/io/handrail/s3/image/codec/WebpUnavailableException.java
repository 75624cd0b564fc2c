package io.handrail.s3.image.codec;

import org.jspecify.annotations.Nullable;

/** There is no libwebp for this platform, or it cannot be loaded. Another format can still be written. */
public final class WebpUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The message says which platform this is and what to do. */
    public WebpUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
