package io.handrail.streams.audit.guard;

import io.handrail.streams.dynamodb.Change;

/**
 * Hears what a guard did: to log it, count it, tell somebody.
 *
 * @param <T> the item
 */
@FunctionalInterface
public interface GuardListener<T> {

    /** Runs after each check, on its thread. A throw fails the record, which then comes again. */
    void onResult(Change<T> change, GuardResult result);
}
