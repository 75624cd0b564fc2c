package io.handrail.streams.firehose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a transformation answers.
 *
 * @param records one for each record of the event, in its order
 * @param msk whether the source is Amazon MSK, so that data is called {@code kafkaRecordValue}
 * @see <a href="https://docs.aws.amazon.com/firehose/latest/dev/data-transformation-status-model.html">AWS: required
 *     parameters for data transformation</a>
 */
public record FirehoseResponse(List<Entry> records, boolean msk) {

    /** What became of a record. */
    public enum Result {
        /** It goes on to the destination. */
        OK("Ok"),
        /** It was left out on purpose, or put back to its source. */
        DROPPED("Dropped"),
        /** It goes to the failure folder of the stream's bucket. */
        PROCESSING_FAILED("ProcessingFailed");

        private final String word;

        Result(String word) {
            this.word = word;
        }

        /** AWS's word for it. */
        public String word() {
            return word;
        }
    }

    /**
     * One record of the answer.
     *
     * @param recordId as it came
     * @param result what became of it
     * @param data the bytes that go on; null unless the result is {@link Result#OK}. Firehose keeps the original of a
     *     record that failed, so it is not sent back
     * @param metadata where it goes
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody; tests look at the parts.
    public record Entry(String recordId, Result result, byte @Nullable [] data, Metadata metadata) {}

    public FirehoseResponse {
        records = List.copyOf(records);
    }
}
