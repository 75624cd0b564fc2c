package io.handrail.core.send;

import java.util.List;

/**
 * One request to a service. Thread-safe.
 *
 * @param <T> the entries
 */
@FunctionalInterface
public interface Transport<T> {

    /**
     * Sends one request. An entry is {@linkplain EntryOutcome#accepted accepted} only where the service says so, never
     * because it is missing among the failed: an answer may be cut short. {@link EntryOutcomes} sees to that.
     *
     * @param entries within the limits of the service, unmodifiable
     * @return an outcome for each entry, in the same order; with another number of outcomes nobody knows which entry
     *     was taken, so none counts as sent and all are retried, with the code {@code WrongNumberOfOutcomes}
     * @throws Exception if the request failed as a whole
     */
    List<EntryOutcome> send(List<T> entries) throws Exception;
}
