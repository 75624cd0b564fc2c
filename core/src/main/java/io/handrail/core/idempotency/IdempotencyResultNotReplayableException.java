package io.handrail.core.idempotency;

import org.jspecify.annotations.Nullable;

/** The work of this key is done and is not repeated, but its result cannot be given again; the message says why. */
public final class IdempotencyResultNotReplayableException extends IdempotencyException {

    private static final long serialVersionUID = 1L;

    IdempotencyResultNotReplayableException(String key, String reason, @Nullable Throwable cause) {
        super("The work of idempotency key " + key + " is done, but its result cannot be replayed: " + reason, cause);
    }
}
