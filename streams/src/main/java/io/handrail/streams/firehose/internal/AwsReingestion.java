package io.handrail.streams.firehose.internal;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.send.BatchSender;
import io.handrail.core.send.SendResult;
import io.handrail.streams.firehose.FirehoseEvent;
import io.handrail.streams.firehose.FirehoseRecord;
import io.handrail.streams.firehose.Reingestion;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.firehose.FirehoseClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;

/** Chooses the way back; knows the clients only by name until one is needed. */
public final class AwsReingestion implements Reingestion {

    private final @Nullable Supplier<FirehoseClient> firehoseClient;
    private final @Nullable Supplier<KinesisClient> kinesisClient;
    private @Nullable ToFirehose firehose;
    private @Nullable ToKinesis kinesis;

    /** With clients from the environment where none are given. */
    public AwsReingestion(
            @Nullable Supplier<FirehoseClient> firehoseClient, @Nullable Supplier<KinesisClient> kinesisClient) {
        this.firehoseClient = firehoseClient;
        this.kinesisClient = kinesisClient;
    }

    @Override
    public SendResult<FirehoseRecord<byte[]>> putBack(
            FirehoseEvent event, List<FirehoseRecord<byte[]>> records, Context context) {
        return wayBack(event).send(records, context);
    }

    private BatchSender<FirehoseRecord<byte[]>> wayBack(FirehoseEvent event) {
        if (event.isFromMsk()) {
            throw new IllegalStateException("a Kafka topic is no source that records can be put back to; lower the"
                    + " stream's buffer size for the transformation");
        }
        return event.sourceKinesisStreamArn() != null
                ? kinesis().sender(event.sourceKinesisStreamArn())
                : firehose().sender(StreamName.of(event.deliveryStreamArn()));
    }

    private synchronized ToKinesis kinesis() {
        ToKinesis way = kinesis;
        if (way == null) {
            way = kinesisClient == null ? ToKinesis.fromEnvironment() : new ToKinesis(kinesisClient.get());
            kinesis = way;
        }
        return way;
    }

    private synchronized ToFirehose firehose() {
        ToFirehose way = firehose;
        if (way == null) {
            way = firehoseClient == null ? ToFirehose.fromEnvironment() : new ToFirehose(firehoseClient.get());
            firehose = way;
        }
        return way;
    }
}
