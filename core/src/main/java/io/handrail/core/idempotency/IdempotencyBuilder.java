package io.handrail.core.idempotency;

import io.handrail.core.idempotency.internal.RecordCache;
import io.handrail.core.json.JsonCodec;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Builds an {@link Idempotency}. */
public final class IdempotencyBuilder {

    private final IdempotencyStore store;
    private @Nullable String prefix;
    private KeyFormat format = KeyFormat.standard();
    private Duration expireAfter = Duration.ofHours(1);
    private MissingKey missingKey = MissingKey.REFUSE;
    private boolean disabled;
    private @Nullable JsonCodec codec;
    private Clock clock = Clock.systemUTC();
    private @Nullable RecordCache cache;

    IdempotencyBuilder(IdempotencyStore store) {
        this.store = store;
    }

    /** What keys start with. Default: the function's name, {@code AWS_LAMBDA_FUNCTION_NAME}. */
    public IdempotencyBuilder prefix(String keyPrefix) {
        if (keyPrefix.isBlank()) {
            throw new IllegalArgumentException("The prefix of idempotency keys is blank; leave it out or name one");
        }
        this.prefix = keyPrefix;
        return this;
    }

    /** How keys become digests. Default: {@link KeyFormat#standard()}. */
    public IdempotencyBuilder keyFormat(KeyFormat keyFormat) {
        this.format = keyFormat;
        return this;
    }

    /**
     * For how long a result is replayed; counted from the end of the work. Default: one hour, as in Powertools.
     *
     * @param duration at least a second, the unit of DynamoDB's time to live
     */
    public IdempotencyBuilder expireAfter(Duration duration) {
        if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("A record must live for a second at least, not " + duration);
        }
        this.expireAfter = duration;
        return this;
    }

    /** What happens to an event without a key. Default: {@link MissingKey#REFUSE}. */
    public IdempotencyBuilder missingKey(MissingKey policy) {
        this.missingKey = policy;
        return this;
    }

    /**
     * Keeps that many completed records in memory, those used last, so that a replay in the same environment needs no
     * call. Default: none. The memory it takes is that of the results.
     */
    public IdempotencyBuilder localCache(int records) {
        if (records < 1) {
            throw new IllegalArgumentException("A local cache holds one record at least, not " + records);
        }
        this.cache = new RecordCache(records);
        return this;
    }

    /**
     * Runs all work without protection and without the store, for local development. No environment variable does this
     * unasked; to honour the one of Powertools, pass
     * {@code "true".equals(Environment.get("POWERTOOLS_IDEMPOTENCY_DISABLED"))}.
     */
    public IdempotencyBuilder disabled(boolean off) {
        this.disabled = off;
        return this;
    }

    /** What binds results that are given as a class. Default: {@link JsonCodec#standard()}. */
    public IdempotencyBuilder codec(JsonCodec jsonCodec) {
        this.codec = jsonCodec;
        return this;
    }

    /** Where the time comes from. Default: the system's clock. */
    public IdempotencyBuilder clock(Clock source) {
        this.clock = source;
        return this;
    }

    /** Done. */
    public Idempotency build() {
        IdempotencySettings settings = new IdempotencySettings(
                store,
                prefix,
                format,
                expireAfter,
                missingKey,
                disabled,
                codec == null ? JsonCodec.standard() : codec,
                clock,
                cache,
                IdempotencySettings.noBindings());
        return new Idempotency(settings, "");
    }
}
