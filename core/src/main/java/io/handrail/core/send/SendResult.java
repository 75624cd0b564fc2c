package io.handrail.core.send;

import java.util.List;

/**
 * What became of a list of entries: each was sent, or is listed with the reason why not.
 *
 * @param sent how many the service accepted
 * @param unsent the others, in their order
 */
public record SendResult<T>(int sent, List<Unsent<T>> unsent) {

    public SendResult {
        unsent = List.copyOf(unsent);
    }

    /** Whether all were sent. */
    public boolean isComplete() {
        return unsent.isEmpty();
    }

    /**
     * Makes an incomplete send an error.
     *
     * @throws IncompleteSendException if an entry was not sent
     */
    public void throwIfIncomplete() {
        if (!isComplete()) {
            throw new IncompleteSendException(this);
        }
    }
}
