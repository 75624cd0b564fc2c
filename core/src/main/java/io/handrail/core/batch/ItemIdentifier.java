package io.handrail.core.batch;

import org.jspecify.annotations.Nullable;

/**
 * How Lambda knows a record of a batch. An identifier that Lambda does not know fails the whole batch, so an empty one
 * is refused here.
 *
 * <p>Each has its own {@code equals} and {@code hashCode}: the first use of a generated one costs a cold function 20 to
 * 50 ms.
 */
public sealed interface ItemIdentifier {

    /** A message id (SQS) or a sequence number (Kinesis, DynamoDB Streams). */
    record Id(String value) implements ItemIdentifier {

        /**
         * An identifier.
         *
         * @throws IllegalArgumentException if the value is empty
         */
        public Id {
            if (value == null || value.isEmpty()) {
                throw new IllegalArgumentException(
                        "A record of the batch has no identifier (SQS: messageId; Kinesis and"
                                + " DynamoDB: sequence number), so it cannot be reported to Lambda. Does the event come"
                                + " from the service that this handler is for?");
            }
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Id id && value.equals(id.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /**
     * A place in a Kafka topic.
     *
     * @param topicPartition the topic and the number of the partition, as the event's keys have it: {@code orders-0}
     */
    record Offset(String topicPartition, long offset) implements ItemIdentifier {

        /**
         * An identifier.
         *
         * @throws IllegalArgumentException if the topic-partition is empty or the offset negative
         */
        public Offset {
            if (topicPartition == null || topicPartition.isEmpty() || offset < 0) {
                throw new IllegalArgumentException("A record of the batch has no topic-partition or no offset, so it"
                        + " cannot be reported to Lambda. Does the event come from Kafka?");
            }
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Offset at && offset == at.offset && topicPartition.equals(at.topicPartition);
        }

        @Override
        public int hashCode() {
            return 31 * topicPartition.hashCode() + Long.hashCode(offset);
        }

        @Override
        public String toString() {
            return topicPartition + "@" + offset;
        }
    }

    /** The record's identifier as logs show it. */
    @Override
    String toString();
}
