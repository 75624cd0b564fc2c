package io.handrail.web.websocket;

import java.util.List;
import java.util.Optional;

/**
 * What became of a message to many.
 *
 * @param delivered how many connections API Gateway took it for
 * @param gone how many were not there any more; they are removed from the store
 * @param undelivered which others did not get it, and why; they may have got it where an answer was lost
 * @param cutShort why not all were tried: the invocation's time was nearly over (a {@link
 *     java.util.concurrent.TimeoutException}), or the store failed. Empty if all were
 */
public record Delivery(int delivered, int gone, List<Undelivered> undelivered, Optional<Exception> cutShort) {

    /** One that did not get it. */
    public record Undelivered(String connectionId, Exception reason) {}

    /** Whether everybody who is there got it. */
    public boolean isComplete() {
        return undelivered.isEmpty() && cutShort.isEmpty();
    }
}
