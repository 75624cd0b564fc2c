package io.handrail.streams.firehose.internal;

import com.google.gson.stream.JsonWriter;
import io.handrail.streams.firehose.FirehoseResponse;
import io.handrail.streams.firehose.Metadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * How many bytes an answer takes, measured by writing it to nowhere; only the data is reckoned (4 characters for 3 bytes)
 * instead of written. Not thread-safe.
 */
public final class AnswerSize {

    private static final int FRAME = "{\"records\":[]}".length();

    private final boolean msk;
    private final Counter counter = new Counter();
    private final JsonWriter out = new JsonWriter(counter);

    /** @param msk whether data is called {@code kafkaRecordValue} */
    public AnswerSize(boolean msk) {
        this.msk = msk;
        try {
            FirehoseResponseWriter.begin(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of an answer without records. */
    public long frame() {
        return FRAME;
    }

    /** The most that a record's entry without data takes, with the comma before it. */
    public long withoutData(String recordId) {
        return of(new FirehoseResponse.Entry(recordId, FirehoseResponse.Result.PROCESSING_FAILED, null, Metadata.NONE));
    }

    /** The bytes of an entry, with the comma before it. */
    public long of(FirehoseResponse.Entry entry) {
        counter.bytes = 0;
        try {
            FirehoseResponseWriter.write(out, entry, msk, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] data = entry.data();
        // One comma more than there is for the first of all.
        return counter.bytes + (data == null ? 0 : (data.length + 2L) / 3 * 4);
    }

    /** Counts the bytes that text takes in UTF-8; for half of a surrogate pair one more than the ? it becomes. */
    private static final class Counter extends Writer {

        private long bytes;

        @Override
        public void write(char[] text, int from, int length) {
            for (int i = from; i < from + length; i++) {
                add(text[i]);
            }
        }

        @Override
        public void write(String text, int from, int length) {
            for (int i = from; i < from + length; i++) {
                add(text.charAt(i));
            }
        }

        @Override
        public void write(int c) {
            add((char) c);
        }

        private void add(char c) {
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
