package io.handrail.edge.js.internal.classlib.java.security.spec;

import java.security.GeneralSecurityException;

/** InvalidKeySpecException. */
public class TInvalidKeySpecException extends GeneralSecurityException {

    private static final long serialVersionUID = 1;

    /** Without a message. */
    public TInvalidKeySpecException() {}

    /** With a message. */
    public TInvalidKeySpecException(String message) {
        super(message);
    }

    /** With a message and a cause. */
    public TInvalidKeySpecException(String message, Throwable cause) {
        super(message, cause);
    }

    /** With a cause. */
    public TInvalidKeySpecException(Throwable cause) {
        super(cause);
    }
}
