package io.handrail.streams.audit;

import java.time.Instant;
import java.util.function.Consumer;

/** A store that finds entries by their time, without going through all of them. */
@FunctionalInterface
public interface ChangeLog {

    /**
     * Gives the changes of a period, in no order.
     *
     * @param from the first millisecond
     * @param to the first millisecond after it
     * @throws AuditStoreException if the back end fails
     */
    void changes(Instant from, Instant to, Consumer<LoggedChange> consumer);

    /**
     * A change, as far as it is counted.
     *
     * @param at in milliseconds since 1970
     */
    record LoggedChange(String table, String actor, String kind, long at) {}
}
