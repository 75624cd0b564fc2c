package io.handrail.core.idempotency;

import io.handrail.core.json.JsonBinding;
import org.jspecify.annotations.Nullable;

/** A run that owns its key: does the work, then completes or releases the record. */
final class OwnedRun {

    private final IdempotencySettings settings;
    private final Claim claim;

    OwnedRun(IdempotencySettings settings, Claim claim) {
        this.settings = settings;
        this.claim = claim;
    }

    <T, E extends Exception> @Nullable T run(JsonBinding<T> binding, Work<T, E> work) throws E {
        T result;
        try {
            result = work.run();
        } catch (Throwable e) {
            releaseAfter(e);
            throw e;
        }
        String json;
        try {
            json = binding.toJson(result);
        } catch (RuntimeException e) {
            // The work is done: repeating it would be worse than having no result to replay.
            completeAfter(e);
            throw e;
        }
        complete(new StoredResult.Json(json));
        return result;
    }

    private void complete(StoredResult result) {
        IdempotencyRecord completed = settings.store()
                .complete(claim, result, settings.expiry(settings.clock().instant()));
        settings.keep(claim.key(), completed);
    }

    private void releaseAfter(Throwable error) {
        try {
            settings.store().release(claim);
        } catch (Throwable e) {
            suppress(error, e);
        }
    }

    private void completeAfter(RuntimeException error) {
        try {
            complete(new StoredResult.Omitted(
                    "it could not be written as JSON (" + error.getClass().getName() + ")"));
        } catch (RuntimeException e) {
            suppress(error, e);
        }
    }

    /** An OutOfMemoryError may be one object for all who get it, and an exception cannot suppress itself. */
    @SuppressWarnings("ReferenceEquality")
    private static void suppress(Throwable error, Throwable suppressed) {
        if (error != suppressed) {
            error.addSuppressed(suppressed);
        }
    }
}
