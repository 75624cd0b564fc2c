package io.handrail.streams.fanout;

import io.handrail.core.batch.Batch;
import io.handrail.core.batch.ItemIdentifier;
import io.handrail.streams.dynamodb.Change;
import io.handrail.streams.kafka.KafkaRecord;
import io.handrail.streams.kinesis.KinesisRecord;
import io.handrail.streams.sqs.SqsMessage;
import org.jspecify.annotations.Nullable;

/** A service's batch, its records as those of a fan-out. */
record SourceBatch<T>(Batch<?> batch) implements Batch<Routed<T>> {

    @Override
    public int size() {
        return batch.size();
    }

    @Override
    public ItemIdentifier itemIdentifier(int index) {
        return batch.itemIdentifier(index);
    }

    @Override
    public Routed<T> record(int index) throws Exception {
        return new Routed<>(view(batch.record(index), index), new Routes());
    }

    /** The handler made the batch, of its own T. */
    @SuppressWarnings("unchecked")
    private FanOutRecord<T> view(Object record, int index) {
        if (record instanceof SqsMessage<?> message) {
            return FanOutRecord.of((SqsMessage<T>) message);
        }
        if (record instanceof KinesisRecord<?> kinesis) {
            return FanOutRecord.of((KinesisRecord<T>) kinesis);
        }
        if (record instanceof KafkaRecord<?> kafka) {
            return FanOutRecord.of((KafkaRecord<T>) kafka);
        }
        return FanOutRecord.of((Change<T>) record, batch.key(index));
    }

    @Override
    public Object original(int index) {
        return batch.original(index);
    }

    @Override
    public void processed(int index) throws Exception {
        batch.processed(index);
    }

    @Override
    public @Nullable String group(int index) {
        return batch.group(index);
    }

    @Override
    public @Nullable String key(int index) {
        return batch.key(index);
    }
}
