package io.handrail.streams.fanout;

import io.handrail.streams.dynamodb.DynamoDbEvent;
import io.handrail.streams.kafka.KafkaEvent;
import io.handrail.streams.kinesis.KinesisEvent;
import io.handrail.streams.sqs.SqsEvent;

/** The event of one of the services that a {@link FanOutHandler} can be invoked by. */
public sealed interface FanOutEvent {

    /** Messages of a queue. */
    record Sqs(SqsEvent event) implements FanOutEvent {}

    /** Records of a shard. */
    record Kinesis(KinesisEvent event) implements FanOutEvent {}

    /** Changes of a table's items. */
    record DynamoDb(DynamoDbEvent event) implements FanOutEvent {}

    /** Records of topics. */
    record Kafka(KafkaEvent event) implements FanOutEvent {}
}
