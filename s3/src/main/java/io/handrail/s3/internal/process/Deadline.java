package io.handrail.s3.internal.process;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;

/** A point in time by which work must have ended. */
public final class Deadline {

    private static final long MAX_RESERVE_MILLIS = 2_000;

    private final long nanos;

    private Deadline(long nanos) {
        this.nanos = nanos;
    }

    /** So far from now. */
    public static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** The end of the invocation, less two seconds (a fifth, if that is less) to write results and to clean up. */
    public static Deadline before(Context context) {
        long millis = context.getRemainingTimeInMillis();
        return in(Duration.ofMillis(millis - Math.min(MAX_RESERVE_MILLIS, millis / 5)));
    }

    /** Zero once it has passed. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }
}
