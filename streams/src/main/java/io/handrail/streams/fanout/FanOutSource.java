package io.handrail.streams.fanout;

/** Where a record came from. */
public enum FanOutSource {
    /** An SQS queue. */
    SQS,
    /** A Kinesis data stream. */
    KINESIS,
    /** The stream of a DynamoDB table. */
    DYNAMODB,
    /** A Kafka topic. */
    KAFKA
}
