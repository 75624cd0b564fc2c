package io.handrail.core.idempotency;

/**
 * Work without a result.
 *
 * @param <E> what it throws; {@link RuntimeException} where it throws nothing checked
 */
@FunctionalInterface
public interface Action<E extends Exception> {

    /** Does it. A throw releases the key, so that a retry does it again. */
    void run() throws E;
}
