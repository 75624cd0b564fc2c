package io.handrail.core.idempotency;

import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.JsonBinding;
import org.jspecify.annotations.Nullable;

/** What a run gets from a record that stands in its way. */
final class Replay {

    private Replay() {}

    static <T> @Nullable T of(
            String key,
            @Nullable String payloadHash,
            IdempotencyRecord record,
            JsonBinding<T> binding,
            ReplayHook<T> onReplay) {
        if (payloadHash != null && !payloadHash.equals(record.payloadHash())) {
            throw new IdempotencyPayloadMismatchException(key, record.payloadHash() == null);
        }
        if (record.status() == IdempotencyRecord.Status.INPROGRESS) {
            throw new IdempotencyInProgressException(key, record.inProgressExpiry());
        }
        return onReplay.replayed(result(key, record.result(), binding), record);
    }

    private static <T> @Nullable T result(String key, @Nullable StoredResult stored, JsonBinding<T> binding) {
        if (stored instanceof StoredResult.Json result) {
            try {
                return binding.parse(result.json());
            } catch (InvalidJsonException e) {
                throw new IdempotencyResultNotReplayableException(key, "it is not of the type asked for", e);
            }
        }
        if (stored instanceof StoredResult.Omitted omitted) {
            throw new IdempotencyResultNotReplayableException(key, omitted.reason(), null);
        }
        return null;
    }
}
