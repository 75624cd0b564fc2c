package io.handrail.core.batch;

import org.jspecify.annotations.Nullable;

/**
 * The records of one event, in the order in which the service delivered them. Each event type has an implementation,
 * usually a view of the event: records are decoded one by one, when their turn comes, so that one that cannot be decoded
 * fails alone.
 *
 * <p>Methods may be called from several threads at once and for one index more than once. Only {@link #record} and
 * {@link #processed} may throw; an exception of another method fails the invocation.
 *
 * @param <R> the record as the user's code sees it
 */
public interface Batch<R> {

    /** How many records there are. */
    int size();

    /** How Lambda knows the record. Records may share an identifier (aggregated ones do); it is reported once. */
    ItemIdentifier itemIdentifier(int index);

    /**
     * Decodes the record, never to null. Called at most once for a record.
     *
     * @throws io.handrail.core.json.InvalidJsonException if its body is not what was expected; decoding it again would
     *     not help, so the record counts as permanently failed
     * @throws Exception if it cannot be decoded; {@link RecordProcessor#isPermanent} says whether that may pass
     */
    R record(int index) throws Exception;

    /** The record as the service delivered it, for {@link DeadLetters}. */
    Object original(int index);

    /**
     * Runs when the record was processed and counts as done, before the handler's {@code onSuccess} and on its terms: for
     * what a base class has to clean up. Not called for what the dead letters took. Default: nothing.
     *
     * @throws Exception is logged; the record is done all the same
     */
    default void processed(int index) throws Exception {}

    /**
     * What the record's order is kept in: the message group of a FIFO queue, the shard of a stream, the topic-partition
     * of Kafka. Records without one (null, the default) are kept in order among themselves.
     */
    default @Nullable String group(int index) {
        return null;
    }

    /**
     * What order is kept in where a shard is processed in parallel: the partition key (Kinesis) or the item's key
     * (DynamoDB). Records without one (null, the default) are kept in order among themselves.
     */
    default @Nullable String key(int index) {
        return null;
    }
}
