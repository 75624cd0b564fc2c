package io.handrail.streams.kafka;

import io.handrail.core.json.InvalidJsonException;
import io.handrail.streams.internal.Utf8;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A record of a Kafka topic.
 *
 * @param <T> what the value is decoded to
 * @param topic the topic
 * @param partition the number of the partition
 * @param offset the record's place in the partition
 * @param timestamp when, to the millisecond; what it says is in {@code timestampType}
 * @param timestampType what the timestamp is
 * @param key the key's bytes, not copied; empty for a record without a key
 * @param value the value; empty for a tombstone, which says that what has this key is deleted
 * @param headers the headers in their order; a name may come several times
 * @param keySchema the key's schema, if Lambda validated it against a registry
 * @param valueSchema the value's schema, if Lambda validated it against a registry
 */
public record KafkaRecord<T>(
        String topic,
        int partition,
        long offset,
        Optional<Instant> timestamp,
        TimestampType timestampType,
        Optional<byte[]> key,
        Optional<T> value,
        List<KafkaHeader> headers,
        Optional<SchemaMetadata> keySchema,
        Optional<SchemaMetadata> valueSchema) {

    /** Copies the list. */
    public KafkaRecord {
        headers = List.copyOf(headers);
    }

    /** Whether the record has no value, which in a compacted topic means that what has its key is deleted. */
    public boolean isTombstone() {
        return value.isEmpty();
    }

    /**
     * The key as text.
     *
     * @throws InvalidJsonException if the key is not UTF-8
     */
    public Optional<String> keyText() {
        return key.isEmpty() ? Optional.empty() : Optional.of(Utf8.text(key.get(), "key"));
    }

    /** The last header of this name, as Kafka's own {@code lastHeader}. */
    public Optional<KafkaHeader> header(String name) {
        for (int i = headers.size() - 1; i >= 0; i--) {
            if (headers.get(i).name().equals(name)) {
                return Optional.of(headers.get(i));
            }
        }
        return Optional.empty();
    }

    /** All headers of this name, in their order. */
    public List<KafkaHeader> headers(String name) {
        List<KafkaHeader> found = new ArrayList<>();
        for (KafkaHeader header : headers) {
            if (header.name().equals(name)) {
                found.add(header);
            }
        }
        return found;
    }

    /** Where the record is; key, value and headers may be personal. */
    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
