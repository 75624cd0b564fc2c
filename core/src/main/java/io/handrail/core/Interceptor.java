package io.handrail.core;

import org.jspecify.annotations.Nullable;

/**
 * Something that happens around every invocation: log context, metrics, error reports. Interceptors run on the
 * invocation's own thread; one instance serves all invocations, so what it must remember goes into the
 * {@link Invocation}.
 *
 * <p>Order: {@code before} in the order of the list, then the handler, then {@code after} or {@code onError} in the
 * reverse order, for those interceptors whose {@code before} was called.
 */
public interface Interceptor {

    /**
     * Runs when the event has been read, or could not be. A throw refuses the invocation: the handler does not run and
     * the invocation ends with that exception.
     */
    default void before(Invocation invocation) {}

    /**
     * Runs when the handler has returned and its answer is written. A throw is logged and changes nothing: the work is
     * done, and failing here would have it done again.
     */
    default void after(Invocation invocation, @Nullable Object result) {}

    /**
     * Runs when reading the event, a {@code before}, the handler or writing its answer threw. A throw is added to the error as suppressed,
     * so the first error is the one that Lambda reports.
     */
    default void onError(Invocation invocation, Throwable error) {}
}
