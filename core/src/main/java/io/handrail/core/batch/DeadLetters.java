package io.handrail.core.batch;

/** Where records go that failed for good, so that they do not come again for ever or block a shard. Thread-safe. */
@FunctionalInterface
public interface DeadLetters {

    /**
     * Takes a record over. When it returns, the record must be safe: it counts as done from then on. A record can
     * arrive more than once, as it can in its queue or stream.
     *
     * @throws Exception if the record could not be taken; it then counts as failed and comes again
     */
    void accept(DeadLetter letter) throws Exception;
}
