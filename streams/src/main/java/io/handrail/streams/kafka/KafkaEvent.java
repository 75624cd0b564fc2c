package io.handrail.streams.kafka;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch of records as Lambda delivers it.
 *
 * @param eventSource {@code aws:kafka} for Amazon MSK, {@code SelfManagedKafka} for a cluster of one's own
 * @param eventSourceArn the cluster, if it is one of Amazon MSK
 * @param bootstrapServers the cluster's brokers, with commas between them
 * @param records the records of all topic-partitions, those of one together and in order
 */
public record KafkaEvent(
        @Nullable String eventSource,
        @Nullable String eventSourceArn,
        @Nullable String bootstrapServers,
        List<Entry> records) {

    /** Copies the list. */
    public KafkaEvent {
        records = List.copyOf(records);
    }

    /**
     * A record as Lambda delivers it; {@link KafkaRecord} is the same decoded.
     *
     * @param topicPartition the event's key of the record's list, such as {@code orders-0}
     * @param topic the topic
     * @param partition the number of the partition
     * @param offset the record's place in the partition
     * @param timestampMillis milliseconds since 1970; negative where there is none
     * @param timestampType what the timestamp is
     * @param key base64, or null
     * @param value base64, or null for a tombstone
     * @param headers the headers in their order
     * @param keySchema the key's schema, if Lambda validated it
     * @param valueSchema the value's schema, if Lambda validated it
     */
    public record Entry(
            String topicPartition,
            String topic,
            int partition,
            long offset,
            long timestampMillis,
            TimestampType timestampType,
            @Nullable String key,
            @Nullable String value,
            List<KafkaHeader> headers,
            @Nullable SchemaMetadata keySchema,
            @Nullable SchemaMetadata valueSchema) {

        /** Copies the list. */
        public Entry {
            headers = List.copyOf(headers);
        }
    }
}
