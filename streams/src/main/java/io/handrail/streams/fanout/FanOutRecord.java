package io.handrail.streams.fanout;

import io.handrail.streams.dynamodb.Change;
import io.handrail.streams.dynamodb.EventName;
import io.handrail.streams.kafka.KafkaRecord;
import io.handrail.streams.kinesis.KinesisRecord;
import io.handrail.streams.sqs.SqsMessage;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One record of whichever queue or stream it came from. Immutable if its body is.
 *
 * @param <T> the body
 */
public final class FanOutRecord<T> {

    private final FanOutSource source;
    private final String id;
    private final @Nullable T body;
    private final @Nullable String key;
    private final @Nullable Instant time;
    private final Object delivered;

    private FanOutRecord(
            FanOutSource source,
            String id,
            @Nullable T body,
            @Nullable String key,
            @Nullable Instant time,
            Object delivered) {
        this.source = source;
        this.id = id;
        this.body = body;
        this.key = key;
        this.time = time;
        this.delivered = delivered;
    }

    /** A message of a queue; the key is its message group. */
    public static <T> FanOutRecord<T> of(SqsMessage<T> message) {
        return new FanOutRecord<>(
                FanOutSource.SQS,
                message.messageId(),
                message.body(),
                message.messageGroupId().orElse(null),
                message.sentTimestamp().orElse(null),
                message);
    }

    /** A record of a stream; the key is its partition key. */
    public static <T> FanOutRecord<T> of(KinesisRecord<T> record) {
        return new FanOutRecord<>(
                FanOutSource.KINESIS,
                record.id(),
                record.data(),
                record.partitionKey(),
                record.approximateArrivalTimestamp(),
                record);
    }

    /** A record of a topic; the key is its own, as text. */
    public static <T> FanOutRecord<T> of(KafkaRecord<T> record) {
        return new FanOutRecord<>(
                FanOutSource.KAFKA,
                record.topic() + "-" + record.partition() + "@" + record.offset(),
                record.value().orElse(null),
                record.keyText().orElse(null),
                record.timestamp().orElse(null),
                record);
    }

    /**
     * A change of an item; the body is the new image or, of a deleted item, the old one.
     *
     * @param key the item's key as text
     */
    public static <T> FanOutRecord<T> of(Change<T> change, @Nullable String key) {
        return new FanOutRecord<>(
                FanOutSource.DYNAMODB,
                change.sequenceNumber(),
                change.latestImage().orElse(null),
                key,
                change.approximateCreationDateTime().orElse(null),
                change);
    }

    /** Where it came from. */
    public FanOutSource source() {
        return source;
    }

    /**
     * What tells it from every other record of its queue, stream or topic, the same at each delivery: the message id; shard,
     * sequence number and the place in an aggregated record; topic, partition and offset.
     */
    public String id() {
        return id;
    }

    /**
     * The body.
     *
     * @throws IllegalStateException if it has none; see {@link #hasBody()}
     */
    public T body() {
        if (body == null) {
            throw new IllegalStateException(
                    "The record has no body: it is a tombstone of Kafka, or a change in a stream without images. Ask"
                            + " hasBody() first");
        }
        return body;
    }

    /** Whether it has a body: not a tombstone of Kafka, nor a change whose stream's view type leaves its image out. */
    public boolean hasBody() {
        return body != null;
    }

    /** Whether it says that something was deleted: a deleted item of DynamoDB, a tombstone of Kafka. */
    public boolean isDeletion() {
        return delivered instanceof Change<?> change
                ? change.eventName() == EventName.REMOVE
                : delivered instanceof KafkaRecord<?> kafka && kafka.isTombstone();
    }

    /** What its order is kept by: message group, partition key, key of the record or the item. */
    public Optional<String> key() {
        return Optional.ofNullable(key);
    }

    /** When it was sent, arrived or was changed, as its service tells it. */
    public Optional<Instant> time() {
        return Optional.ofNullable(time);
    }

    /** The record as its service has it: an {@link SqsMessage}, {@link KinesisRecord}, {@link KafkaRecord} or {@link Change}. */
    public Object delivered() {
        return delivered;
    }

    /** Where it is; body and key may be personal. */
    @Override
    public String toString() {
        return source + " " + id;
    }
}
