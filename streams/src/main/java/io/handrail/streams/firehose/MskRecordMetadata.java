package io.handrail.streams.firehose;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a record stood in the Amazon MSK topic that Firehose reads; null for what the event leaves out.
 *
 * @param offset in the partition, a decimal number
 * @param partitionId the partition, a decimal number
 * @param approximateArrivalTimestamp when the topic took it
 */
public record MskRecordMetadata(
        @Nullable String offset,
        @Nullable String partitionId,
        @Nullable Instant approximateArrivalTimestamp) {}
