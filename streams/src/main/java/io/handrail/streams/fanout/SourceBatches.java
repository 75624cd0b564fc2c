package io.handrail.streams.fanout;

import io.handrail.core.batch.Batch;
import io.handrail.core.batch.BatchPolicy;
import io.handrail.streams.dynamodb.internal.DynamoDbBatch;
import io.handrail.streams.dynamodb.internal.Images;
import io.handrail.streams.internal.Payload;
import io.handrail.streams.internal.Unpacking;
import io.handrail.streams.kafka.internal.KafkaBatch;
import io.handrail.streams.kinesis.internal.KinesisBatch;
import io.handrail.streams.sqs.SqsEvent;
import io.handrail.streams.sqs.SqsMessages;
import java.util.List;

/** The batch and the rules of an event's service. */
final class SourceBatches<T> {

    private final FanOutHandler<T> handler;
    private final Payload<T> payload;
    private final SqsMessages<T> messages;
    private final Images<T> images;

    SourceBatches(FanOutHandler<T> handler, Payload<T> payload) {
        this.handler = handler;
        this.payload = payload;
        this.messages = new SqsMessages<>(payload);
        this.images = Images.of(payload);
    }

    /** The records, each decoded when its turn comes. */
    Batch<Routed<T>> batch(FanOutEvent event) {
        if (event instanceof FanOutEvent.Sqs sqs) {
            return new SourceBatch<>(messages.batch(sqs.event(), handler.envelope(), handler.largeMessages()));
        }
        if (event instanceof FanOutEvent.Kinesis kinesis) {
            Unpacking unpacking = new Unpacking(handler.compression(), handler.maxUnpackedBytes());
            return new SourceBatch<>(new KinesisBatch<>(kinesis.event().records(), payload, unpacking));
        }
        if (event instanceof FanOutEvent.DynamoDb changes) {
            return new SourceBatch<>(new DynamoDbBatch<>(changes.event().records(), images));
        }
        return new SourceBatch<>(new KafkaBatch<>(((FanOutEvent.Kafka) event).event(), payload));
    }

    static BatchPolicy policy(FanOutEvent event) {
        if (event instanceof FanOutEvent.Sqs sqs) {
            List<SqsEvent.Message> all = sqs.event().messages();
            return !all.isEmpty() && all.get(0).isFifo() ? BatchPolicy.byGroup() : BatchPolicy.unordered();
        }
        return event instanceof FanOutEvent.Kafka ? BatchPolicy.byTopicPartition() : BatchPolicy.byShard();
    }

    void prime() throws Exception {
        messages.prime(handler.largeMessages());
    }
}
