package io.handrail.core.batch;

import io.handrail.core.idempotency.IdempotencyInProgressException;
import io.handrail.core.idempotency.IdempotencyKeyMissingException;
import io.handrail.core.idempotency.IdempotencyOwnershipLostException;
import io.handrail.core.idempotency.IdempotencyPayloadMismatchException;
import io.handrail.core.idempotency.IdempotencyStoreException;

/** Which exceptions of {@link io.handrail.core.idempotency.Idempotency} pass, and which never do: no hook decides that. */
final class IdempotencyFailures {

    private IdempotencyFailures() {}

    /** The record may not have been processed, and its next delivery may do better. A throttled table is one of them. */
    static boolean mayPass(Exception exception) {
        return exception instanceof IdempotencyStoreException
                || exception instanceof IdempotencyInProgressException
                || exception instanceof IdempotencyOwnershipLostException;
    }

    /** The record is as it is, so its next delivery is refused in the same way. */
    static boolean neverPasses(Exception exception) {
        return exception instanceof IdempotencyPayloadMismatchException
                || exception instanceof IdempotencyKeyMissingException;
    }

    /** Typed so that a handler without idempotency never loads its exceptions. */
    static RuntimeException noStore(Class<?> handler) {
        return new IdempotencyStoreException(
                handler.getName() + " gives records an idempotencyKey, but no idempotency() to remember it;"
                        + " override that too",
                null);
    }
}
