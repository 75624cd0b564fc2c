package io.handrail.core.idempotency;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Another run holds this key. Retry later: the record becomes completed, is released, or its window passes. A batch
 * reports the record as failed, so that its queue delivers it again. */
public final class IdempotencyInProgressException extends IdempotencyException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Instant retryAt;

    IdempotencyInProgressException(String key, @Nullable Instant retryAt) {
        super(
                "Idempotency key " + key + " is in progress elsewhere"
                        + (retryAt == null ? "" : ", until " + retryAt + " at the latest"),
                null);
        this.retryAt = retryAt;
    }

    /** When the other run's window ends; empty where the record does not say. */
    public Optional<Instant> retryAt() {
        return Optional.ofNullable(retryAt);
    }
}
