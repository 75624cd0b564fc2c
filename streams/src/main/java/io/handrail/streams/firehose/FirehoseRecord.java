package io.handrail.streams.firehose;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One record on its way through a Firehose stream.
 *
 * @param recordId Firehose's name for it, which the answer repeats
 * @param data what it carries; a transformer of a chain sees what the one before made of it
 * @param approximateArrivalTimestamp when Firehose took it; null where the event has none
 * @param kinesis where it stood in the source stream; null if the source is not Kinesis
 * @param msk where it stood in the source topic; null if the source is not Amazon MSK
 * @param <I> the data's type
 * @see <a href="https://docs.aws.amazon.com/firehose/latest/dev/data-transformation-status-model.html">AWS: required
 *     parameters for data transformation</a>
 */
public record FirehoseRecord<I>(
        String recordId,
        I data,
        @Nullable Instant approximateArrivalTimestamp,
        @Nullable KinesisRecordMetadata kinesis,
        @Nullable MskRecordMetadata msk) {

    /** A record without a word on where it came from, for tests. */
    public static <I> FirehoseRecord<I> of(String recordId, I data) {
        return new FirehoseRecord<>(recordId, data, null, null, null);
    }

    /** The same record with other data. */
    public <T> FirehoseRecord<T> withData(T other) {
        return new FirehoseRecord<>(recordId, other, approximateArrivalTimestamp, kinesis, msk);
    }
}
