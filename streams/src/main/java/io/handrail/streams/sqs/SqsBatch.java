package io.handrail.streams.sqs;

import io.handrail.core.batch.Batch;
import io.handrail.core.batch.ItemIdentifier;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The messages of an event; each is decoded when its turn comes. */
final class SqsBatch<T> implements Batch<SqsMessage<T>> {

    private final List<SqsEvent.Message> messages;
    private final BodyDecoder<T> decoder;

    /** Deletes payloads after success; null where they stay. */
    private final @Nullable S3LargeMessages deleting;

    /** Of messages that are being processed. */
    private final Map<Integer, List<PayloadPointer>> stored;

    SqsBatch(SqsEvent event, BodyDecoder<T> decoder, @Nullable S3LargeMessages deleting) {
        this.messages = event.messages();
        this.decoder = decoder;
        this.deleting = deleting;
        this.stored = deleting == null ? Map.of() : new ConcurrentHashMap<>();
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
    public SqsMessage<T> record(int index) throws IOException {
        SqsMessage<T> message = decoder.decode(messages.get(index));
        if (deleting != null && !message.stored().isEmpty()) {
            stored.put(index, message.stored());
        }
        return message;
    }

    @Override
    public void processed(int index) {
        if (deleting != null) {
            for (PayloadPointer pointer : stored.getOrDefault(index, List.of())) {
                deleting.delete(pointer);
            }
        }
    }

    @Override
    public Object original(int index) {
        return messages.get(index);
    }

    @Override
    public @Nullable String group(int index) {
        return messages.get(index).attributes().get("MessageGroupId");
    }
}
