package io.handrail.core.idempotency;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.idempotency.internal.RecordCache;
import io.handrail.core.json.JsonBinding;
import io.handrail.core.json.JsonCodec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** What an {@link Idempotency} was built with, and the times that follow from it. */
record IdempotencySettings(
        IdempotencyStore store,
        @Nullable String prefix,
        KeyFormat format,
        Duration expireAfter,
        MissingKey missingKey,
        boolean disabled,
        JsonCodec codec,
        Clock clock,
        @Nullable RecordCache cache,
        ConcurrentMap<Class<?>, JsonBinding<?>> bindings) {

    @SuppressWarnings("unchecked") // what bind(Class<T>) returned for this very class
    <T> JsonBinding<T> bind(Class<T> type) {
        return (JsonBinding<T>) bindings.computeIfAbsent(type, codec::bind);
    }

    Claim claim(String key, String owner, @Nullable String payloadHash, Context context, Instant now) {
        Instant inProgressExpiry = now.plusMillis(context.getRemainingTimeInMillis());
        // A key that is forgotten while its run still works would be taken over: never before the window ends.
        Instant expiry = expiry(now);
        return new Claim(
                key,
                owner,
                inProgressExpiry,
                expiry.isBefore(inProgressExpiry) ? inProgressExpiry.plusSeconds(1) : expiry,
                payloadHash);
    }

    Instant expiry(Instant now) {
        return now.plus(expireAfter);
    }

    @Nullable
    IdempotencyRecord cached(String key, Instant now) {
        return cache == null ? null : cache.find(key, now);
    }

    void keep(String key, IdempotencyRecord record) {
        if (cache != null) {
            cache.keep(key, record);
        }
    }

    static ConcurrentMap<Class<?>, JsonBinding<?>> noBindings() {
        return new ConcurrentHashMap<>();
    }
}
