package io.handrail.streams.audit.guard;

import io.handrail.streams.dynamodb.Change;

/**
 * Judges a change; the same change the same each time, because it may come again. Thread-safe.
 *
 * @param <T> the item
 */
@FunctionalInterface
public interface GuardRule<T> {

    /** The verdict. A throw fails the record, and nothing is written. */
    Verdict judge(Change<T> change);
}
