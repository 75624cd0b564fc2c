package io.handrail.s3.image.codec;

import org.jspecify.annotations.Nullable;

/** A file that is no image, of a kind that is not supported, broken, or too large. It will not get better by itself. */
public final class UnsupportedImageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why a file is refused. */
    public enum Reason {
        /** More pixels, a longer side, or more memory than is given to it. */
        TOO_LARGE,
        /** Not an image, or a kind of image that is not read. */
        UNSUPPORTED,
        /** Built to be costly: more passes over the image than any honest file has. */
        TOO_MANY_SCANS,
        /** Contradicts its own format. */
        CORRUPT,
        /** Ends before the image does. */
        TRUNCATED,
        /** An animation of more frames than are taken. */
        TOO_MANY_FRAMES,
        /** Would have been read, had the time not been over. */
        OUT_OF_TIME
    }

    /** A file that is {@link Reason#UNSUPPORTED}. */
    public UnsupportedImageException(String message, @Nullable Throwable cause) {
        this(Reason.UNSUPPORTED, message, cause);
    }

    public UnsupportedImageException(Reason reason, String message) {
        this(reason, message, null);
    }

    /** The message says what the file is and what was expected; it is read after the file's name. */
    public UnsupportedImageException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
