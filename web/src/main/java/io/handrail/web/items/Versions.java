package io.handrail.web.items;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Versions that no two writes share. They are no secrets; SecureRandom would cost the first request. Environments that were
 * restored from one snapshot share the random state, but not the time.
 */
final class Versions {

    private static final int RADIX = 36;
    private static final AtomicLong COUNT = new AtomicLong();

    private Versions() {}

    static String next() {
        return Long.toString(System.currentTimeMillis(), RADIX)
                + '-'
                + Long.toString(System.nanoTime() & Long.MAX_VALUE, RADIX)
                + '-'
                + Long.toString(COUNT.incrementAndGet(), RADIX)
                + '-'
                + Long.toString(ThreadLocalRandom.current().nextLong() >>> 1, RADIX);
    }
}
