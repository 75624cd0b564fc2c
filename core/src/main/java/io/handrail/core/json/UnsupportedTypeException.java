package io.handrail.core.json;

import org.jspecify.annotations.Nullable;

/** A codec does not cover a type. Thrown while a handler is constructed, wherever the codec can tell. */
public final class UnsupportedTypeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The message names the type, where it occurs, and the codec to use instead. */
    public UnsupportedTypeException(String message) {
        super(message);
    }

    /** The same with a cause. */
    public UnsupportedTypeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
