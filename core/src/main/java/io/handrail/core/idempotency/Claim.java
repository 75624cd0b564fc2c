package io.handrail.core.idempotency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run's claim to a key.
 *
 * @param key the full key, {@code prefix#digest}
 * @param owner the run's own token; no two runs have the same one, not even two of the same invocation
 * @param inProgressExpiry until when the run has the key for itself
 * @param expiry when the record is forgotten, never before {@code inProgressExpiry}
 * @param payloadHash the digest of the payload; null where payloads are not compared
 */
public record Claim(
        String key,
        String owner,
        Instant inProgressExpiry,
        Instant expiry,
        @Nullable String payloadHash) {}
