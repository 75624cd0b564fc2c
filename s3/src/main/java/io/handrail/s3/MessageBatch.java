package io.handrail.s3;

import io.handrail.core.batch.Batch;
import io.handrail.core.batch.BatchPolicy;
import io.handrail.core.batch.ItemIdentifier;
import io.handrail.s3.internal.S3NotificationReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages of a queue; one whose body is no notification fails alone. */
record MessageBatch(List<S3Message> messages) implements Batch<List<S3ObjectEvent>> {

    BatchPolicy policy() {
        return messages.get(0).isFifo() ? BatchPolicy.byGroup() : BatchPolicy.unordered();
    }

    @Override
    public int size() {
        return messages.size();
    }

    @Override
    public ItemIdentifier itemIdentifier(int index) {
        return new ItemIdentifier.Id(messages.get(index).messageId());
    }

    @Override
    public List<S3ObjectEvent> record(int index) {
        return S3NotificationReader.events(messages.get(index).body());
    }

    @Override
    public Object original(int index) {
        return messages.get(index);
    }

    @Override
    public @Nullable String group(int index) {
        return messages.get(index).messageGroupId();
    }
}
