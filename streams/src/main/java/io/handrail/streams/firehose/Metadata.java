package io.handrail.streams.firehose;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Firehose needs to know of a transformed record beside its data.
 *
 * @param partitionKeys for dynamic partitioning: the values that {@code !{partitionKeyFromLambda:NAME}} of the
 *     destination's prefix stands for, by name
 * @param otfMetadata for Apache Iceberg tables; null for other destinations, or where the stream's configuration names
 *     the table
 * @see <a href="https://docs.aws.amazon.com/firehose/latest/dev/dynamic-partitioning-partitioning-keys.html">AWS:
 *     partitioning keys</a>
 */
public record Metadata(
        Map<String, String> partitionKeys, @Nullable OtfMetadata otfMetadata) {

    /** Nothing to know. */
    public static final Metadata NONE = new Metadata(Map.of(), null);

    public Metadata {
        partitionKeys = Map.copyOf(partitionKeys);
    }

    /** One partition key. */
    public static Metadata partitionKey(String name, String value) {
        return new Metadata(Map.of(name, value), null);
    }

    /** Some partition keys. */
    public static Metadata partitionKeys(Map<String, String> keys) {
        return new Metadata(keys, null);
    }

    /** A table. */
    public static Metadata table(OtfMetadata table) {
        return new Metadata(Map.of(), table);
    }

    /** Whether there is nothing to know. */
    public boolean isEmpty() {
        return partitionKeys.isEmpty() && otfMetadata == null;
    }

    /** This and what a later step adds: the later one's word counts where both have one. */
    public Metadata and(Metadata later) {
        if (later.isEmpty()) {
            return this;
        }
        if (isEmpty()) {
            return later;
        }
        Map<String, String> keys = new LinkedHashMap<>(partitionKeys);
        keys.putAll(later.partitionKeys);
        return new Metadata(keys, later.otfMetadata != null ? later.otfMetadata : otfMetadata);
    }
}
