package io.handrail.s3.copy;

/** A copy that is not what it shall be, or not finished. The event comes again, and the copy is gone on with. */
public final class CopyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The message names both objects. */
    public CopyException(String message) {
        super(message);
    }
}
