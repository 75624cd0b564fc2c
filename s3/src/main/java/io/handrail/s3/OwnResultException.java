package io.handrail.s3;

/** The object was made by this very function: its metadata says so. Working on it would go round in circles. */
public final class OwnResultException extends SkippedObjectException {

    private static final long serialVersionUID = 1L;

    OwnResultException(String uri) {
        super(uri + ": it was made by this function itself");
    }
}
