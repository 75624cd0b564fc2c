package io.handrail.streams.firehose.transform;

import io.handrail.core.time.UtcTime;
import io.handrail.streams.firehose.FirehoseRecord;
import io.handrail.streams.firehose.KinesisRecordMetadata;
import io.handrail.streams.firehose.MskRecordMetadata;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds fields that say where an object came from, each under a name of yours. A field of that name that is there already
 * is replaced: what the producer wrote must not pass for what the service says. What the event does not say of a record
 * is left out.
 *
 * {@snippet class="io.handrail.streams.firehose.transform.TransformSnippets" region="metadata"}
 *
 * <p>Immutable and thread-safe.
 */
public final class MetadataAdder implements ObjectStep {

    /** What there is to say. */
    public enum Source {
        /** The record's approximate arrival time: ISO 8601 in UTC. */
        ARRIVAL_TIME,
        /** When this function saw it: ISO 8601 in UTC. */
        PROCESSING_TIME,
        /** Firehose's name for the record. */
        RECORD_ID,
        /** The shard of a Kinesis source. */
        SHARD_ID,
        /** The partition key of a Kinesis source. */
        PARTITION_KEY,
        /** The sequence number of a Kinesis source. */
        SEQUENCE_NUMBER,
        /** The partition of an Amazon MSK source. */
        PARTITION,
        /** The offset in the partition of an Amazon MSK source. */
        OFFSET
    }

    private final Map<String, Object> fields;
    private final Clock clock;

    private MetadataAdder(Map<String, Object> fields, Clock clock) {
        this.fields = fields;
        this.clock = clock;
    }

    /** Adds nothing yet. */
    public static MetadataAdder create() {
        return new MetadataAdder(Map.of(), Clock.systemUTC());
    }

    /** The same with one more field. */
    public MetadataAdder with(String field, Source source) {
        return and(field, source);
    }

    /** The same with one more field, which is always the same: the environment, the version of a schema. */
    public MetadataAdder with(String field, String constant) {
        return and(field, constant);
    }

    /** The same with another clock for {@link Source#PROCESSING_TIME}. */
    public MetadataAdder clock(Clock other) {
        return new MetadataAdder(fields, other);
    }

    private MetadataAdder and(String field, Object source) {
        Map<String, Object> more = new LinkedHashMap<>(fields);
        more.put(field, source);
        return new MetadataAdder(more, clock);
    }

    @Override
    public Map<String, Object> apply(Map<String, Object> object, FirehoseRecord<?> record) {
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            Object value = field.getValue() instanceof Source source ? value(source, record) : field.getValue();
            if (value == null) {
                object.remove(field.getKey());
            } else {
                object.put(field.getKey(), value);
            }
        }
        return object;
    }

    private @Nullable String value(Source source, FirehoseRecord<?> record) {
        KinesisRecordMetadata kinesis = record.kinesis();
        MskRecordMetadata msk = record.msk();
        return switch (source) {
            case ARRIVAL_TIME -> iso(record.approximateArrivalTimestamp());
            case PROCESSING_TIME -> iso(clock.instant());
            case RECORD_ID -> record.recordId();
            case SHARD_ID -> kinesis == null ? null : kinesis.shardId();
            case PARTITION_KEY -> kinesis == null ? null : kinesis.partitionKey();
            case SEQUENCE_NUMBER -> kinesis == null ? null : kinesis.sequenceNumber();
            case PARTITION -> msk == null ? null : msk.partitionId();
            case OFFSET -> msk == null ? null : msk.offset();
        };
    }

    private static @Nullable String iso(@Nullable Instant time) {
        return time == null ? null : UtcTime.format(time);
    }
}
