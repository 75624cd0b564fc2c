package io.handrail.core.json;

/** A codec does not cover a type. Thrown while a handler is constructed, never for a message. */
public final class UnsupportedTypeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The message names the type, where it occurs, and the codec to use instead. */
    public UnsupportedTypeException(String message) {
        super(message);
    }
}
