package io.handrail.core.send;

import java.util.Arrays;
import java.util.List;

/**
 * The outcomes of one request, put together from an answer that names entries. An entry that the answer does not name
 * (it was cut short, or is empty) counts as {@linkplain EntryOutcome.Retryable retryable}: only what a service says it
 * has is sent.
 *
 * <p>Give each entry its place in the request as its id:
 *
 * {@snippet class="io.handrail.core.send.SendSnippets" region="outcomes"}
 *
 * <p>Not thread-safe; make one for a request.
 */
public final class EntryOutcomes {

    private static final EntryOutcome NOT_NAMED = EntryOutcome.retryable("", "the service's answer does not name it");

    private final EntryOutcome[] outcomes;

    private EntryOutcomes(int entries) {
        this.outcomes = new EntryOutcome[entries];
        Arrays.fill(outcomes, NOT_NAMED);
    }

    /** For a request of that many entries. */
    public static EntryOutcomes of(int entries) {
        return new EntryOutcomes(entries);
    }

    /**
     * What the service said of an entry; the last word counts.
     *
     * @param id the entry's place in the request, from 0, as a decimal number
     * @throws IllegalArgumentException if the request had no such entry
     */
    public EntryOutcomes put(String id, EntryOutcome outcome) {
        try {
            return put(Integer.parseInt(id), outcome);
        } catch (NumberFormatException e) {
            throw unknown(id);
        }
    }

    /**
     * The same by number, for a service that answers in the order of the request.
     *
     * @throws IllegalArgumentException if the request had no such entry
     */
    public EntryOutcomes put(int index, EntryOutcome outcome) {
        if (index < 0 || index >= outcomes.length) {
            throw unknown(Integer.toString(index));
        }
        outcomes[index] = outcome;
        return this;
    }

    /** What a {@link Transport} returns: an outcome for each entry. */
    public List<EntryOutcome> toList() {
        return List.of(outcomes);
    }

    private IllegalArgumentException unknown(String id) {
        return new IllegalArgumentException(
                "The service's answer names entry " + id + "; the request had 0 to " + (outcomes.length - 1));
    }
}
