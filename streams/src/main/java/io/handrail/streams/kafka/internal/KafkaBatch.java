package io.handrail.streams.kafka.internal;

import io.handrail.core.batch.Batch;
import io.handrail.core.batch.ItemIdentifier;
import io.handrail.streams.internal.Base64Text;
import io.handrail.streams.internal.Payload;
import io.handrail.streams.kafka.KafkaEvent;
import io.handrail.streams.kafka.KafkaRecord;
import java.time.Instant;
import java.util.Optional;

/** A view of an event: base64 and the user's type are decoded when a record's turn comes. */
public final class KafkaBatch<T> implements Batch<KafkaRecord<T>> {

    private final KafkaEvent event;
    private final Payload<T> payload;

    public KafkaBatch(KafkaEvent event, Payload<T> payload) {
        this.event = event;
        this.payload = payload;
    }

    @Override
    public int size() {
        return event.records().size();
    }

    @Override
    public ItemIdentifier itemIdentifier(int index) {
        KafkaEvent.Entry entry = original(index);
        return new ItemIdentifier.Offset(entry.topicPartition(), entry.offset());
    }

    @Override
    public KafkaRecord<T> record(int index) {
        KafkaEvent.Entry entry = original(index);
        long millis = entry.timestampMillis();
        String key = entry.key();
        String value = entry.value();
        return new KafkaRecord<>(
                entry.topic(),
                entry.partition(),
                entry.offset(),
                millis < 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis)),
                entry.timestampType(),
                key == null ? Optional.empty() : Optional.of(Base64Text.bytes(key, "key")),
                value == null ? Optional.empty() : Optional.of(payload.of(Base64Text.bytes(value, "value"))),
                entry.headers(),
                Optional.ofNullable(entry.keySchema()),
                Optional.ofNullable(entry.valueSchema()));
    }

    @Override
    public KafkaEvent.Entry original(int index) {
        return event.records().get(index);
    }

    @Override
    public String group(int index) {
        return original(index).topicPartition();
    }
}
