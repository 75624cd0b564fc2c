package io.handrail.core.idempotency;

import org.jspecify.annotations.Nullable;

/** What {@link Idempotency} itself throws; the exceptions of the work leave as they are and are none of these. */
public abstract class IdempotencyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IdempotencyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
