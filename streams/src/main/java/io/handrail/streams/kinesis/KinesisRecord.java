package io.handrail.streams.kinesis;

import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One record as its producer put it: where the Kinesis Producer Library aggregated several into one, each of them.
 *
 * @param data what it carries
 * @param partitionKey its producer's; records of one key come in order
 * @param explicitHashKey the hash key that chose its shard in place of the partition key's hash; null where there was
 *     none, and for every record that was not aggregated, because Kinesis does not keep it
 * @param sequenceNumber where it is in its shard: a decimal number that grows; those that were aggregated into one share
 *     it
 * @param subSequenceNumber where it was in an aggregated record, from 0; empty for one that was not aggregated
 * @param approximateArrivalTimestamp when the stream took it, to the millisecond; null where the event does not say
 * @param shardId {@code shardId-} and twelve digits; null where the event does not say
 * @param eventSourceArn the stream's, or its consumer's with enhanced fan-out; null where the event does not say
 * @param <T> the type of the data
 * @see <a href="https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html">AWS: terms of Kinesis</a>
 */
public record KinesisRecord<T>(
        T data,
        String partitionKey,
        @Nullable String explicitHashKey,
        String sequenceNumber,
        OptionalLong subSequenceNumber,
        @Nullable Instant approximateArrivalTimestamp,
        @Nullable String shardId,
        @Nullable String eventSourceArn) {

    /**
     * What tells it from every other record of its stream and stays the same at every delivery, for an idempotency key:
     * shard id, sequence number and sub-sequence number, with colons. A producer that puts a record twice makes two of it;
     * a key out of the data tells those, too.
     */
    public String id() {
        String id = shardId == null ? sequenceNumber : shardId + ":" + sequenceNumber;
        return subSequenceNumber.isPresent() ? id + ":" + subSequenceNumber.getAsLong() : id;
    }
}
