package io.handrail.s3.video;

import org.jspecify.annotations.Nullable;

/**
 * A file that is no video, of a kind that is not taken, broken, too large or too long. It will not get better by itself.
 */
public final class UnsupportedVideoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The message says what the file is and what was expected. */
    public UnsupportedVideoException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
