package io.handrail.streams.firehose;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Firehose invokes a transformation with.
 *
 * @param invocationId of this batch
 * @param deliveryStreamArn the Firehose stream
 * @param sourceKinesisStreamArn the Kinesis stream that Firehose reads; null for other sources
 * @param sourceMskArn the Amazon MSK cluster that Firehose reads; null for other sources
 * @param region of the Firehose stream
 * @param records as they came
 * @see <a href="https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html">AWS: transform source data</a>
 */
public record FirehoseEvent(
        @Nullable String invocationId,
        @Nullable String deliveryStreamArn,
        @Nullable String sourceKinesisStreamArn,
        @Nullable String sourceMskArn,
        @Nullable String region,
        List<Entry> records) {

    /**
     * A record as it came.
     *
     * @param recordId Firehose's name for it
     * @param data in base64; empty where there is none
     * @param approximateArrivalTimestamp when Firehose took it; null where the event has none
     * @param kinesis null if the source is not Kinesis
     * @param msk null if the source is not Amazon MSK
     */
    public record Entry(
            String recordId,
            String data,
            @Nullable Instant approximateArrivalTimestamp,
            @Nullable KinesisRecordMetadata kinesis,
            @Nullable MskRecordMetadata msk) {

        /** The record with its data decoded to something. */
        public <I> FirehoseRecord<I> with(I decoded) {
            return new FirehoseRecord<>(recordId, decoded, approximateArrivalTimestamp, kinesis, msk);
        }
    }

    public FirehoseEvent {
        records = List.copyOf(records);
    }

    /** Whether the source is Amazon MSK, so that data is called {@code kafkaRecordValue} and cannot be put back. */
    public boolean isFromMsk() {
        return sourceMskArn != null || (!records.isEmpty() && records.get(0).msk() != null);
    }
}
