package io.handrail.streams.firehose;

import io.handrail.streams.firehose.FirehoseResponse.Entry;
import io.handrail.streams.firehose.FirehoseResponse.Result;
import io.handrail.streams.firehose.internal.AnswerSize;
import java.util.Arrays;
import java.util.List;

/**
 * The answer while it is put together. There is room from the start for an entry without data for every record, so that
 * whatever becomes of the others none is left out.
 */
final class Answer {

    private final List<FirehoseEvent.Entry> records;
    private final Entry[] entries;
    private final boolean msk;
    private final AnswerSize size;
    private long bytes;

    Answer(List<FirehoseEvent.Entry> records, boolean msk) {
        this.records = records;
        this.entries = new Entry[records.size()];
        this.msk = msk;
        this.size = new AnswerSize(msk);
        this.bytes = size.frame();
        for (FirehoseEvent.Entry record : records) {
            bytes += size.withoutData(record.recordId());
        }
    }

    /** Whether an answer of this entry alone would be too large. */
    boolean isTooLargeAlone(Entry entry) {
        return size.frame() + size.of(entry) > FirehoseTransformHandler.MAX_ANSWER_BYTES;
    }

    /** Takes an entry with data if there is room. */
    boolean take(int index, Entry entry) {
        long larger = size.of(entry) - size.withoutData(entry.recordId());
        if (bytes + larger > FirehoseTransformHandler.MAX_ANSWER_BYTES) {
            return false;
        }
        bytes += larger;
        entries[index] = entry;
        return true;
    }

    /** An entry without data always fits. */
    void put(int index, Result result) {
        entries[index] = new Entry(records.get(index).recordId(), result, null, Metadata.NONE);
    }

    FirehoseResponse toResponse() {
        return new FirehoseResponse(Arrays.asList(entries), msk);
    }
}
