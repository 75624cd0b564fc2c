package io.handrail.core.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What is to be done once.
 *
 * @param <T> its result
 * @param <E> what it throws; {@link RuntimeException} where it throws nothing checked
 */
@FunctionalInterface
public interface Work<T, E extends Exception> {

    /** Does it. A throw releases the key, so that a retry does it again. */
    @Nullable
    T run() throws E;
}
