package io.handrail.core.batch;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;

/**
 * Who processes records in parallel, and how many at once. Make one when the handler is constructed and keep it; it
 * serves all invocations.
 *
 * <p>Log context (MDC) and other thread-locals of the invocation's thread do not reach workers.
 *
 * @param executor runs the workers; it is never shut down here
 * @param max how many records are processed at once in one batch, at least 1
 */
public record Workers(Executor executor, int max) {

    /** @throws IllegalArgumentException if {@code max} is under 1 */
    public Workers {
        if (max < 1) {
            throw new IllegalArgumentException("At least one worker is needed, not " + max);
        }
    }

    /**
     * Workers on the executor's threads. Give {@code max} no more than the executor has threads; workers that it has no
     * thread for only wait in its queue.
     */
    public static Workers on(Executor executor, int max) {
        return new Workers(executor, max);
    }

    /**
     * Virtual threads where the JVM has them (21 and later), otherwise a pool of at most {@code max} daemon threads
     * that end when idle.
     */
    public static Workers threads(int max) {
        ExecutorService virtual = VirtualThreads.executor();
        return new Workers(virtual != null ? virtual : new IdlePool(Math.max(max, 1)), max);
    }
}
