package io.handrail.streams.kinesis.internal;

import io.handrail.core.batch.Batch;
import io.handrail.core.batch.ItemIdentifier;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.streams.internal.Base64Text;
import io.handrail.streams.internal.Payload;
import io.handrail.streams.internal.Unpacking;
import io.handrail.streams.kinesis.KinesisEventRecord;
import io.handrail.streams.kinesis.KinesisRecord;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The records of an event, those in aggregated ones each on their own. Frames are opened at once, because the engine has
 * to know how many records there are; everything else is decoded when its turn comes.
 *
 * @param <T> the type of the data
 */
public final class KinesisBatch<T> implements Batch<KinesisRecord<T>> {

    private final List<KinesisEventRecord> delivered;
    private final Payload<T> payload;
    private final Unpacking unpacking;
    private final @Nullable KplFrame[] frames;

    /** The index of the first record in each of the delivered ones, and at the end how many there are. */
    private final int[] starts;

    /** A view of these records. */
    public KinesisBatch(List<KinesisEventRecord> delivered, Payload<T> payload, Unpacking unpacking) {
        this.delivered = delivered;
        this.payload = payload;
        this.unpacking = unpacking;
        this.frames = new KplFrame[delivered.size()];
        this.starts = new int[delivered.size() + 1];
        for (int i = 0; i < frames.length; i++) {
            KplFrame frame = frame(delivered.get(i).data());
            frames[i] = frame;
            starts[i + 1] = starts[i] + (frame == null ? 1 : frame.size());
        }
    }

    private static @Nullable KplFrame frame(@Nullable String data) {
        if (data == null || !KplFrame.mayBeIn(data)) {
            return null;
        }
        try {
            return KplFrame.read(Base64.getDecoder().decode(data));
        } catch (IllegalArgumentException e) {
            // Fails alone, when its turn comes.
            return null;
        }
    }

    @Override
    public int size() {
        return starts[frames.length];
    }

    /** Which of the delivered records this one is, or is in. */
    private int delivered(int index) {
        int low = 0;
        int high = frames.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle + 1] > index) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    @Override
    public ItemIdentifier itemIdentifier(int index) {
        return new ItemIdentifier.Id(delivered.get(delivered(index)).sequenceNumber());
    }

    @Override
    public @Nullable String group(int index) {
        return delivered.get(delivered(index)).shardId();
    }

    @Override
    public String key(int index) {
        int at = delivered(index);
        KplFrame frame = frames[at];
        return frame == null ? delivered.get(at).partitionKey() : frame.partitionKey(index - starts[at]);
    }

    @Override
    public KinesisRecord<T> record(int index) {
        int at = delivered(index);
        KinesisEventRecord record = delivered.get(at);
        KplFrame frame = frames[at];
        int sub = index - starts[at];
        byte[] data = frame == null ? decoded(record) : frame.data(sub);
        return new KinesisRecord<>(
                payload.of(unpacking.unpack(data)),
                frame == null ? record.partitionKey() : frame.partitionKey(sub),
                frame == null ? null : frame.explicitHashKey(sub),
                record.sequenceNumber(),
                frame == null ? OptionalLong.empty() : OptionalLong.of(sub),
                record.approximateArrivalTimestamp(),
                record.shardId(),
                record.eventSourceArn());
    }

    private static byte[] decoded(KinesisEventRecord record) {
        String data = record.data();
        if (data == null) {
            throw new InvalidJsonException("$.kinesis.data", "the record has no data");
        }
        return Base64Text.bytes(data, "$.kinesis.data");
    }

    @Override
    public KinesisEventRecord original(int index) {
        int at = delivered(index);
        KinesisEventRecord record = delivered.get(at);
        KplFrame frame = frames[at];
        if (frame == null) {
            return record;
        }
        int sub = index - starts[at];
        return new KinesisEventRecord(
                record.eventId(),
                record.eventSourceArn(),
                record.sequenceNumber(),
                OptionalLong.of(sub),
                frame.partitionKey(sub),
                frame.explicitHashKey(sub),
                record.approximateArrivalTimestamp(),
                Base64.getEncoder().encodeToString(frame.data(sub)));
    }
}
