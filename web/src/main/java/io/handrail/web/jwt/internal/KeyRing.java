package io.handrail.web.jwt.internal;

import io.handrail.web.jwt.JwksSource;
import io.handrail.web.jwt.KeysUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one pool, fetched when they are needed. One thread fetches at a time; how often is bounded whatever tokens
 * come, and a set that could not be renewed serves for a while longer.
 *
 * <p>Times are of the wall clock: after a restore from a snapshot the keys in it must be as old as they are.
 */
public final class KeyRing {

    /** Without any key nobody is let in, so it is tried again soon. */
    private static final long RETRY_MILLIS = 1_000;

    /** Longer than a fetch takes. */
    private static final long WAIT_SECONDS = 6;

    private final URI address;
    private final JwksSource source;
    private final KeyTimes times;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();

    private volatile @Nullable KeySet keys;

    private volatile @Nullable Exception lastFailure;

    /** Guarded by the lock. */
    private long nextFetch = Long.MIN_VALUE;

    /** Of a pool with this issuer. */
    public KeyRing(String issuer, JwksSource source, KeyTimes times, Clock clock) {
        this.address = URI.create(issuer + "/.well-known/jwks.json");
        this.source = source;
        this.times = times;
        this.clock = clock;
    }

    /**
     * The key with this id, or null where the pool has none.
     *
     * @throws KeysUnavailableException if there is no set of keys, nor one that is not too old
     */
    public @Nullable RSAPublicKey key(String kid) {
        KeySet set = keys;
        long now = clock.millis();
        RSAPublicKey key = set == null ? null : set.get(kid);
        boolean fresh = set != null && set.isYounger(times.freshMillis(), now);
        if (key == null || !fresh) {
            // Whoever has the key at hand does not wait for others; a new key, or the first, is worth waiting for.
            renew(set, key == null || !isUsable(set, now));
            set = keys;
            if (!isUsable(set, clock.millis())) {
                throw new KeysUnavailableException(
                        "The keys of the user pool are not to be had from " + address + ".", lastFailure);
            }
            key = set == null ? null : set.get(kid);
        }
        return key;
    }

    private boolean isUsable(@Nullable KeySet set, long now) {
        return set != null && set.isYounger(times.usableMillis(), now);
    }

    private void renew(@Nullable KeySet seen, boolean wait) {
        if (!acquire(wait)) {
            return;
        }
        try {
            long now = clock.millis();
            // A clock that was set back must not keep keys from being fetched for long.
            boolean tooSoon = now < nextFetch && nextFetch - now <= times.coolDownMillis();
            if (keys == seen && !tooSoon) {
                fetch();
            }
        } finally {
            fetching.unlock();
        }
    }

    private boolean acquire(boolean wait) {
        if (fetching.tryLock()) {
            return true;
        }
        try {
            return wait && fetching.tryLock(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void fetch() {
        boolean fetched = false;
        try {
            byte[] document = source.fetch(address);
            keys = KeySet.parse(document, clock.millis());
            fetched = true;
        } catch (IOException | RuntimeException e) {
            lastFailure = e;
        }
        // From the end of the fetch on: whoever waited for one that failed is not to begin the next.
        long now = clock.millis();
        boolean hurry = !fetched && !isUsable(keys, now);
        nextFetch = now + (hurry ? Math.min(RETRY_MILLIS, times.coolDownMillis()) : times.coolDownMillis());
    }
}
