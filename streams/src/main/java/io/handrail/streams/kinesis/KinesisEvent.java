package io.handrail.streams.kinesis;

import java.util.List;

/**
 * What Lambda gives a function that reads a stream: records of one shard, oldest first, as they are in the stream. A
 * {@link KinesisBatchHandler} decodes them.
 *
 * @param records may hold no record at all
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html">AWS: Lambda with Kinesis</a>
 */
public record KinesisEvent(List<KinesisEventRecord> records) {

    public KinesisEvent {
        records = List.copyOf(records);
    }
}
