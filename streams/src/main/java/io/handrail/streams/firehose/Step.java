package io.handrail.streams.firehose;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.List;

/** Runs one step over a batch, and sees to it that each record has a result. */
final class Step {

    private Step() {}

    static <I, O> List<Transformed<O>> run(
            FirehoseTransformer<I, O> step, List<FirehoseRecord<I>> records, Context context) throws Exception {
        if (records.isEmpty()) {
            return List.of();
        }
        List<Transformed<O>> results = step.transformAll(List.copyOf(records), context);
        if (results.size() != records.size()) {
            throw new IllegalStateException(step.getClass().getName() + ".transformAll was given " + records.size()
                    + " records and returned " + results.size() + " results; it must return one for each");
        }
        return results;
    }
}
