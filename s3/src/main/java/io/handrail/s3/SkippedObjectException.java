package io.handrail.s3;

/**
 * An object that is not to be worked on, because another event takes care of it or none has to. {@link S3ObjectHandler}
 * logs it and counts the object as done; a repetition would find the same.
 */
public abstract sealed class SkippedObjectException extends RuntimeException
        permits OwnResultException, ReplacedObjectException {

    private static final long serialVersionUID = 1L;

    SkippedObjectException(String message) {
        super(message);
    }
}
