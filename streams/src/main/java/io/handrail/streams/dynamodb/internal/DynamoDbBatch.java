package io.handrail.streams.dynamodb.internal;

import io.handrail.core.batch.Batch;
import io.handrail.core.batch.ItemIdentifier;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.streams.dynamodb.Change;
import io.handrail.streams.dynamodb.DynamoDbStreamRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of an event as changes. Lambda never mixes shards in one event, so they are one group. */
public final class DynamoDbBatch<T> implements Batch<Change<T>> {

    private final List<DynamoDbStreamRecord> records;
    private final Images<T> images;

    public DynamoDbBatch(List<DynamoDbStreamRecord> records, Images<T> images) {
        this.records = records;
        this.images = images;
    }

    @Override
    public int size() {
        return records.size();
    }

    @Override
    public ItemIdentifier itemIdentifier(int index) {
        return new ItemIdentifier.Id(records.get(index).sequenceNumber());
    }

    @Override
    public Change<T> record(int index) {
        DynamoDbStreamRecord record = records.get(index);
        InvalidJsonException problem = record.problem();
        if (problem != null) {
            throw problem;
        }
        return new Change<>(
                record,
                images.decode("$.dynamodb.NewImage", record.newImage()),
                images.decode("$.dynamodb.OldImage", record.oldImage()));
    }

    @Override
    public DynamoDbStreamRecord original(int index) {
        return records.get(index);
    }

    /** The item's key. */
    @Override
    public @Nullable String key(int index) {
        return ItemKey.text(records.get(index).keys());
    }
}
