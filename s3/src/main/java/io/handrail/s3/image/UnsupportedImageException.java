package io.handrail.s3.image;

import org.jspecify.annotations.Nullable;

/** A file that is no image, of a kind that is not supported, broken, or too large. It will not get better by itself. */
public final class UnsupportedImageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The message says what the file is and what was expected. */
    public UnsupportedImageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
