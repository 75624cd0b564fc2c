package io.handrail.core.send;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before another attempt: a random time between zero and a bound that doubles with each failed attempt
 * (exponential backoff with full jitter).
 *
 * @param base the bound after the first failed attempt
 * @param cap the highest bound
 * @param random numbers from 0 (inclusive) to 1 (exclusive); thread-safe
 * @see <a href="https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/">AWS: Timeouts,
 *     retries and backoff with jitter</a>
 */
public record Backoff(Duration base, Duration cap, DoubleSupplier random) {

    private static final int MAX_DOUBLINGS = 30;

    /** 50 ms, doubling up to 5 s. */
    public static final Backoff STANDARD = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(5));

    public Backoff {
        if (base.isNegative() || cap.compareTo(base) < 0) {
            throw new IllegalArgumentException(
                    "A backoff needs a base of zero or more and a cap that is not under it, not " + base + " and "
                            + cap);
        }
    }

    /** With the JVM's own random numbers. */
    public Backoff(Duration base, Duration cap) {
        this(base, cap, Backoff::jitter);
    }

    /** The time to wait after this many failed attempts, at least 1. */
    long millis(int failedAttempts) {
        long bound = base.toMillis() << Math.min(failedAttempts - 1, MAX_DOUBLINGS);
        return (long) (Math.min(bound, cap.toMillis()) * random.getAsDouble());
    }

    /** Environments restored from one snapshot have the same seed; the clock tells them apart. */
    private static double jitter() {
        long mixed = ThreadLocalRandom.current().nextLong() ^ (System.nanoTime() * 0x9E3779B97F4A7C15L);
        return (mixed >>> 11) * 0x1.0p-53;
    }
}
