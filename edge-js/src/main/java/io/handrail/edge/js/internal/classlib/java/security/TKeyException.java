package io.handrail.edge.js.internal.classlib.java.security;

import java.security.GeneralSecurityException;

/** KeyException. */
public class TKeyException extends GeneralSecurityException {

    private static final long serialVersionUID = 1;

    /** Without a message. */
    public TKeyException() {}

    /** With a message. */
    public TKeyException(String message) {
        super(message);
    }

    /** With a message and a cause. */
    public TKeyException(String message, Throwable cause) {
        super(message, cause);
    }

    /** With a cause. */
    public TKeyException(Throwable cause) {
        super(cause);
    }
}
