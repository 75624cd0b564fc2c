package io.handrail.core.batch;

import org.jspecify.annotations.Nullable;

/**
 * Which order of a batch's records is kept when one fails, and what Lambda is told: each service reads
 * {@code batchItemFailures} in its own way. Where {@link Workers} are given, records whose order does not matter are
 * processed in parallel; without (null) all are processed one after the other on the invocation's thread.
 *
 * <p>A record that failed for good and that a {@link DeadLetters} destination took counts as done and holds nothing back.
 */
public sealed interface BatchPolicy {

    /** Who processes in parallel; null processes on the invocation's thread. */
    @Nullable
    Workers workers();

    /**
     * No order: a failed record comes again, alone (SQS standard queues).
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">AWS: SQS</a>
     */
    record Unordered(@Nullable Workers workers) implements BatchPolicy {}

    /**
     * Order inside a {@linkplain Batch#group group} (SQS FIFO queues): a failure holds back the rest of its own group,
     * and those records come again with it. Other groups go on, in parallel where there are workers.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">AWS: SQS</a>
     */
    record ByGroup(@Nullable Workers workers) implements BatchPolicy {}

    /**
     * Order inside a shard (Kinesis, DynamoDB Streams): nothing is started after the first failure, and Lambda is told
     * the lowest sequence number that is not done, from which on everything comes again. With workers, the records of
     * different {@linkplain Batch#key keys} are processed in parallel and those of one key in order; what was finished
     * beyond that sequence number then comes again too, so the processing must be idempotent (see
     * {@code io.handrail.core.idempotency}).
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-batchfailurereporting.html">AWS:
     *     Kinesis</a>
     */
    record ByShard(@Nullable Workers workers) implements BatchPolicy {}

    /**
     * Order inside a topic-partition (Kafka): a failure holds back the rest of its topic-partition; others go on, in
     * parallel where there are workers. AWS's page says that Lambda retries "just those specific items" that are
     * reported, so all that are not done are reported, not only the first. Lambda offers partial responses of Kafka
     * batches only to event source mappings in provisioned mode.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/kafka-retry-configurations.html">AWS: Kafka</a>
     */
    record ByTopicPartition(@Nullable Workers workers) implements BatchPolicy {}

    /** No order, one record after the other. */
    static BatchPolicy unordered() {
        return new Unordered(null);
    }

    /** No order, in parallel. */
    static BatchPolicy unordered(Workers workers) {
        return new Unordered(workers);
    }

    /** Order inside a message group, one record after the other. */
    static BatchPolicy byGroup() {
        return new ByGroup(null);
    }

    /** Order inside a message group, groups in parallel. */
    static BatchPolicy byGroup(Workers workers) {
        return new ByGroup(workers);
    }

    /** Order inside a shard, one record after the other. */
    static BatchPolicy byShard() {
        return new ByShard(null);
    }

    /** Order inside a partition key of a shard, keys in parallel. */
    static BatchPolicy byShard(Workers workers) {
        return new ByShard(workers);
    }

    /** Order inside a topic-partition, one record after the other. */
    static BatchPolicy byTopicPartition() {
        return new ByTopicPartition(null);
    }

    /** Order inside a topic-partition, topic-partitions in parallel. */
    static BatchPolicy byTopicPartition(Workers workers) {
        return new ByTopicPartition(workers);
    }
}
