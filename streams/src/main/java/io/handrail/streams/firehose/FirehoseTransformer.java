package io.handrail.streams.firehose;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of a transformation, to be {@linkplain #then chained}. Write {@link #transform}; a step that looks something
 * up for many records at once writes {@link #transformAll} too. Thread-safe.
 *
 * @param <I> what a record carries before
 * @param <O> and after
 */
@FunctionalInterface
public interface FirehoseTransformer<I, O> {

    /**
     * Transforms one record.
     *
     * @throws Exception if it failed; that record alone is then {@link Transformed.Failed}
     */
    Transformed<O> transform(FirehoseRecord<I> record) throws Exception;

    /**
     * Transforms the records of an invocation that the steps before let through; called once in an invocation, and not at
     * all where they let none through. Default: {@link #transform} for each.
     *
     * @param records at least one, in the order of the event, unmodifiable
     * @return a result for each, in the same order
     * @throws Exception if none can be transformed. The invocation then ends with it, and nothing of it was answered or
     *     put back; where a single record is at fault, answer {@link Transformed.Failed} for it
     */
    default List<Transformed<O>> transformAll(List<FirehoseRecord<I>> records, Context context) throws Exception {
        List<Transformed<O>> results = new ArrayList<>(records.size());
        for (FirehoseRecord<I> record : records) {
            results.add(Attempt.at(this, record));
        }
        return results;
    }

    /**
     * This step and then another, which sees the records that came out of this one as {@link Transformed.Ok}. Records
     * that are dropped or failed stay so. The metadata of both is joined; the later one's word counts where they differ.
     */
    default <P> FirehoseTransformer<I, P> then(FirehoseTransformer<? super O, P> next) {
        return new Chain<>(this, next);
    }
}
