package io.handrail.core.batch;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;
import java.util.Optional;

/**
 * What a {@link BatchProcessor} does with each record, and the hooks around it. Hooks run on the thread that processed
 * the record, so with {@link Workers} all methods must be thread-safe. A hook that throws an exception changes nothing
 * for its record and is logged; an {@link Error} of any method fails the invocation.
 *
 * @param <R> the record
 */
@FunctionalInterface
public interface RecordProcessor<R> {

    /**
     * Processes one record. It can come again after it was done (at-least-once delivery).
     *
     * @throws Exception if the record failed; it alone, and where order is kept what comes after it, is reported to
     *     Lambda and comes again
     */
    void process(R record, Context context) throws Exception;

    /** Runs after a record was processed. A throw is logged; the record is done all the same. */
    default void onSuccess(R record, Context context) {}

    /**
     * Runs after a record was decoded and then failed, whether or not it went to the {@link #deadLetters()}. A throw is
     * added to the exception as suppressed.
     */
    default void onFailure(R record, Exception exception, Context context) {}

    /**
     * Whether the exception means that the record can never be processed, so that it goes to the {@link #deadLetters()};
     * without a destination it makes no difference. A throw counts as false and is added to the exception as suppressed.
     */
    default boolean isPermanent(Exception exception) {
        return false;
    }

    /** Takes what failed for good; empty (the default) lets it come again like any failure. */
    default Optional<DeadLetters> deadLetters() {
        return Optional.empty();
    }

    /**
     * How much time is kept back at the end: no record is started when less remains, and what was not started is
     * reported, so that it comes again rather than timing out with all that is done. Running workers are waited for
     * until half of it is left.
     *
     * @param remaining the time the invocation has left at the start of the batch
     * @return the larger of 500 ms and a tenth of {@code remaining}
     */
    default Duration margin(Duration remaining) {
        return Deadline.margin(remaining);
    }

    /**
     * Whether a batch of which no record was done ends in a {@link BatchFailedException} instead of a response that
     * reports them all. Lambda delivers the records again either way; the exception makes the invocation count as an
     * error in its metrics. A batch that only ran out of time is reported. Default: false.
     */
    default boolean throwWhenAllFail() {
        return false;
    }
}
