package io.handrail.core.idempotency;

import org.jspecify.annotations.Nullable;

/** The store could not be asked or told. Before the work: it did not run. After it: the work is done, and its record stays
 * in progress until its window has passed. */
public final class IdempotencyStoreException extends IdempotencyException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed, and for which key
     * @param cause the back end's own exception, if there is one
     */
    public IdempotencyStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
