package io.handrail.edge.js.internal.classlib.java.security;

import java.security.GeneralSecurityException;

/** SignatureException. */
public class TSignatureException extends GeneralSecurityException {

    private static final long serialVersionUID = 1;

    /** Without a message. */
    public TSignatureException() {}

    /** With a message. */
    public TSignatureException(String message) {
        super(message);
    }

    /** With a message and a cause. */
    public TSignatureException(String message, Throwable cause) {
        super(message, cause);
    }

    /** With a cause. */
    public TSignatureException(Throwable cause) {
        super(cause);
    }
}
