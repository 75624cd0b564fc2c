package io.handrail.s3;

/** An object has more bytes than are taken. It was not read. */
public final class ObjectTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ObjectTooLargeException(String uri, long size, long most) {
        super(uri + " has " + size + " bytes; at most " + most + " are taken");
    }
}
