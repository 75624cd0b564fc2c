package io.handrail.streams.firehose;

import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Where a record stood in the Kinesis stream that Firehose reads; null for what the event leaves out.
 *
 * @param shardId the shard
 * @param partitionKey the key it was put with
 * @param approximateArrivalTimestamp when the stream took it
 * @param sequenceNumber unique in its shard, except among records that the Kinesis Producer Library aggregated
 * @param subsequenceNumber tells those apart; Firehose splits them before the function sees them
 */
public record KinesisRecordMetadata(
        @Nullable String shardId,
        @Nullable String partitionKey,
        @Nullable Instant approximateArrivalTimestamp,
        @Nullable String sequenceNumber,
        OptionalLong subsequenceNumber) {}
