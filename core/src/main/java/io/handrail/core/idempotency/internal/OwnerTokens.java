package io.handrail.core.idempotency.internal;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes tokens that no two runs share. The request id tells invocations apart, the rest the runs of one invocation, its
 * retries (asynchronous ones have the same request id) and environments that were restored from one snapshot, which
 * share the state of a random generator but not the time. {@code UUID.randomUUID()} would start
 * {@code SecureRandom}, which costs a cold start more than the whole of this package.
 */
public final class OwnerTokens {

    private static final int RADIX = 36;
    private static final AtomicLong COUNT = new AtomicLong();

    private OwnerTokens() {}

    /** A new token; starts with the request id, so that a record tells whose it is. */
    public static String next(String requestId) {
        return requestId
                + '/'
                + Long.toString(System.currentTimeMillis(), RADIX)
                + '-'
                + Long.toString(System.nanoTime(), RADIX)
                + '-'
                + Long.toString(COUNT.incrementAndGet(), RADIX)
                + '-'
                + Long.toString(ThreadLocalRandom.current().nextLong() >>> 1, RADIX);
    }
}
