package io.handrail.s3.document;

import org.jspecify.annotations.Nullable;

/**
 * A file that is no document, of a kind that is not taken, encrypted, broken, or too large. It will not get better by
 * itself.
 */
public final class UnsupportedDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The message says what the file is and what was expected. */
    public UnsupportedDocumentException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
