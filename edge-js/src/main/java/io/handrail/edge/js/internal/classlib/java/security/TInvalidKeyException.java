package io.handrail.edge.js.internal.classlib.java.security;

/** InvalidKeyException. */
public class TInvalidKeyException extends TKeyException {

    private static final long serialVersionUID = 1;

    /** Without a message. */
    public TInvalidKeyException() {}

    /** With a message. */
    public TInvalidKeyException(String message) {
        super(message);
    }

    /** With a message and a cause. */
    public TInvalidKeyException(String message, Throwable cause) {
        super(message, cause);
    }

    /** With a cause. */
    public TInvalidKeyException(Throwable cause) {
        super(cause);
    }
}
