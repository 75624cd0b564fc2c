package io.handrail.streams.kinesis;

import java.time.Instant;
import java.util.Base64;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A record of an event, not decoded. This is also the {@linkplain io.handrail.core.batch.DeadLetter#original() original}
 * of a dead letter; a record that was taken out of an aggregated one is then given as if it had been put alone, with its
 * own data and keys.
 *
 * @param eventId the id that Lambda gives it: shard id, colon, sequence number; null where the event has none
 * @param eventSourceArn the stream's, or its consumer's with enhanced fan-out; null where the event has none
 * @param sequenceNumber where it is in its shard; records that were aggregated into one share it
 * @param subSequenceNumber where it was in an aggregated record, from 0; empty for the records of an event
 * @param partitionKey its producer's; empty text where the event has none
 * @param explicitHashKey of a record that was aggregated, if its producer gave it one; null for the records of an event
 * @param approximateArrivalTimestamp when the stream took it, to the millisecond; null where the event has none
 * @param data base64; null where the event has none
 */
public record KinesisEventRecord(
        @Nullable String eventId,
        @Nullable String eventSourceArn,
        String sequenceNumber,
        OptionalLong subSequenceNumber,
        String partitionKey,
        @Nullable String explicitHashKey,
        @Nullable Instant approximateArrivalTimestamp,
        @Nullable String data) {

    /** A record for a unit test: of the first shard of a stream, and of no particular time. */
    public static KinesisEventRecord of(String partitionKey, String sequenceNumber, byte[] data) {
        return new KinesisEventRecord(
                "shardId-000000000000:" + sequenceNumber,
                null,
                sequenceNumber,
                OptionalLong.empty(),
                partitionKey,
                null,
                null,
                Base64.getEncoder().encodeToString(data));
    }

    /** The shard it came from, {@code shardId-} and twelve digits; null where the event does not say. */
    public @Nullable String shardId() {
        if (eventId == null) {
            return null;
        }
        int colon = eventId.lastIndexOf(':');
        return colon < 0 ? null : eventId.substring(0, colon);
    }
}
